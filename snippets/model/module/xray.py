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
        print(name, *dump(self))


def dump(m):
    dicts = m._parameters, m._buffers, m._modules  # (2)!
    rest = [n for n in vars(m) if n not in vars(nn.Module())]
    return *map(list, dicts), rest


print("empty", *dump(nn.Module()))  # (3)!
#> empty [] [] [] []
net = Net()
#> w ['w'] [] [] []
#> mean ['w'] [] [] ['mean']
#> layer ['w'] ['var'] ['layer'] ['mean']
#> plain ['w'] ['var'] ['layer'] ['mean', 'plain']
assert dump(net) == (["w"], ["var"], ["layer"], ["mean", "plain"])
