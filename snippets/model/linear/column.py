import torch
from torch import nn

layer = nn.Linear(1, 1)
x = torch.tensor([20.0, 25.0, 30.0, 35.0])  # (1)!
try:
    layer(x)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (1x4 and 1x1)

column = x.reshape(-1, 1)  # (2)!
print(tuple(x.shape), tuple(column.shape), tuple(layer(column).shape))
#> (4,) (4, 1) (4, 1)
assert torch.equal(column, x[:, None])
assert layer(column).shape == (4, 1)
