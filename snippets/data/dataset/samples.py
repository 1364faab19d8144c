import torch
from torch import nn

table = torch.tensor([[1.0, 0.0, 2.0, 6.2], [0.0, 1.0, 1.0, 0.8]])
X, y = table[:, :-1], table[:, -1:]
print(X[1], y[1])  # (1)!
#> tensor([0., 1., 1.]) tensor([0.8000])

try:
    nn.Linear(2, 1)(X)  # (2)!
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (2x3 and 2x1)
net = nn.Linear(X.shape[1], 1)  # (3)!
print(net(X).shape)
#> torch.Size([2, 1])
