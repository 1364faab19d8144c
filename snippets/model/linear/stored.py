import torch
from torch import nn

layer = nn.Linear(20, 30)
W = layer.weight
print("weight", tuple(W.shape), "weight[0]", tuple(W[0].shape))
#> weight (30, 20) weight[0] (20,)

x = torch.randn(20)
y = layer(x)
first = W[0] @ x + layer.bias[0]  # (1)!
torch.testing.assert_close(y[0], first)
torch.testing.assert_close(y, W @ x + layer.bias)  # (2)!

print("W.T", tuple(W.T.shape))
#> W.T (20, 30)
assert W.T.data_ptr() == W.data_ptr()  # (3)!
