import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(2))
        self.mean = torch.zeros(2)
        self.register_buffer("var", torch.ones(2))
        self.layer = nn.Linear(2, 1)
        self.plain = [nn.Linear(2, 1)]

    def __setattr__(self, name, value):  # (1)!
        super().__setattr__(name, value)
        show(name, self)


def show(name, module):
    parameters = list(module._parameters)
    buffers, modules = list(module._buffers), list(module._modules)
    usual = vars(nn.Module())  # (2)!
    rest = [key for key in vars(module) if key not in usual]
    print(f"{name:5}", parameters, buffers, modules, rest)


print("name  _parameters _buffers _modules __dict__")
#> name  _parameters _buffers _modules __dict__
net = Net()
#> w     ['w'] [] [] []
#> mean  ['w'] [] [] ['mean']
#> layer ['w'] ['var'] ['layer'] ['mean']
#> plain ['w'] ['var'] ['layer'] ['mean', 'plain']
assert list(net._parameters) == ["w"] and list(net._buffers) == ["var"]
assert list(net._modules) == ["layer"]
