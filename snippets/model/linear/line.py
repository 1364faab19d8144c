import torch
from torch import nn


class Line(nn.Module):
    def __init__(self):
        super().__init__()  # (1)!
        self.weight = nn.Parameter(torch.tensor([[2.0]]))  # (2)!
        self.bias = nn.Parameter(torch.tensor([1.0]))

    def forward(self, x):  # (3)!
        return x @ self.weight.T + self.bias


x = torch.tensor([[-1.0], [0.0], [1.0], [2.0]])  # (4)!
line = Line()
y = line(x)
print("x", x.flatten().tolist())
#> x [-1.0, 0.0, 1.0, 2.0]
print("y", y.flatten().tolist())
#> y [-1.0, 1.0, 3.0, 5.0]

layer = nn.Linear(1, 1)  # (5)!
layer.weight, layer.bias = line.weight, line.bias  # (6)!
print("nn.Linear", layer(x).flatten().tolist())
#> nn.Linear [-1.0, 1.0, 3.0, 5.0]
assert torch.equal(layer(x), y)
