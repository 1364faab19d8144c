import torch
from torch import nn

net = nn.Linear(1, 1)
x = torch.linspace(-2, 2, 10)
try:
    net(x)
except RuntimeError as error:
    print(f"x is {tuple(x.shape)}: {error}")
#> x is (10,): mat1 and mat2 shapes cannot be multiplied (1x10 and 1x1)
column = x[:, None]  # (1)!
y = net(column)
print(f"x is {tuple(column.shape)}: net(x) is {tuple(y.shape)}")
#> x is (10, 1): net(x) is (10, 1)
