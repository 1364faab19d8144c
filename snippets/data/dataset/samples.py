import torch
from torch import nn

rows = [[1.0, 0.0, 2.0, 6.2], [0.0, 1.0, 1.0, 0.8]]
table = torch.tensor(rows)
X, y = table[:, :-1], table[:, -1:]
print((X[1], y[1]))  # (1)!
#> (tensor([0., 1., 1.]), tensor([0.8000]))

try:
    nn.Linear(2, 1)(X)  # (2)!
except RuntimeError as error:
    print(type(error).__name__, str(error).split(" (")[0])
#> RuntimeError mat1 and mat2 shapes cannot be multiplied
for features in X, torch.ones(2, 1), torch.ones(2, 100):
    net = nn.Linear(features.shape[1], 1)  # (3)!
    print(features.shape[1], net(features).shape)
#> 3 torch.Size([2, 1])
#> 1 torch.Size([2, 1])
#> 100 torch.Size([2, 1])
