import torch
from torch import nn

x = torch.randn(64, 784)
layer = nn.Linear(784, 10)
W = layer.weight
print("x", tuple(x.shape), "W", tuple(W.shape))
#> x (64, 784) W (10, 784)
print("layer(x)", tuple(layer(x).shape))
#> layer(x) (64, 10)
try:
    x @ W  # (1)!
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (64x784 and 10x784)
try:
    layer(x[:, :700])  # (2)!
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (64x700 and 784x10)
print("x @ W.T", tuple((x @ W.T).shape))  # (3)!
#> x @ W.T (64, 10)
torch.testing.assert_close(layer(x), x @ W.T + layer.bias)
