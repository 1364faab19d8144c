import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(2, 3)  # (1)!
W, b = layer.weight, layer.bias  # (2)!
x = torch.randn(4, 2)  # (3)!
y = layer(x)
for tensor in x, W.T, b, y:
    print(tensor.shape)
#> torch.Size([4, 2])
#> torch.Size([2, 3])
#> torch.Size([3])
#> torch.Size([4, 3])
by_hand = x @ W.T + b  # (4)!
torch.testing.assert_close(y, by_hand)
