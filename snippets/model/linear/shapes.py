import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(2, 3)  # (1)!
W, b = layer.weight, layer.bias
x = torch.randn(4, 2)  # (2)!
y = layer(x)
shapes = {"x": x, "W": W, "W.T": W.T, "b": b, "y": y}
for name, tensor in shapes.items():
    print(f"{name:3} {tuple(tensor.shape)}")
#> x   (4, 2)
#> W   (3, 2)
#> W.T (2, 3)
#> b   (3,)
#> y   (4, 3)
by_hand = x @ W.T + b  # (3)!
torch.testing.assert_close(y, by_hand)
