import torch
from torch import nn


class Plain:
    def __init__(self):
        self.weight = nn.Parameter(torch.ones(3, 2))

    def __call__(self, x):
        return x @ self.weight.T


class Net(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, x):
        return self.layer(x)


for layer in Plain(), nn.Linear(2, 3, bias=False):
    net = Net(layer)
    y = net(torch.ones(4, 2))
    found = [name for name, _ in net.named_parameters()]
    print(type(layer).__name__, tuple(y.shape), found)  # (1)!
#> Plain (4, 3) []
#> Linear (4, 3) ['layer.weight']
try:
    nn.Sequential(Plain())  # (2)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError __main__.Plain is not a Module subclass

kinds = nn.Linear, nn.ReLU, nn.Dropout, nn.Sequential, nn.MSELoss
modules = [kind for kind in kinds if issubclass(kind, nn.Module)]
print([kind.__name__ for kind in modules])  # (3)!
#> ['Linear', 'ReLU', 'Dropout', 'Sequential', 'MSELoss']
assert len(modules) == len(kinds)
