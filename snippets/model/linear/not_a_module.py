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
    print(y.shape, len(list(net.parameters())))  # (1)!
#> torch.Size([4, 3]) 0
#> torch.Size([4, 3]) 1
try:
    nn.Sequential(Plain())  # (2)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError __main__.Plain is not a Module subclass

kinds = nn.Linear, nn.ReLU, nn.Dropout, nn.Sequential, nn.MSELoss
print(all(issubclass(kind, nn.Module) for kind in kinds))  # (3)!
#> True
