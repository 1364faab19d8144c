import torch
from torch import nn


class Never(nn.Module):
    def __init__(self):
        self.weight = nn.Parameter(torch.ones(3, 2))


class TooLate(nn.Module):
    def __init__(self):
        self.weight = nn.Parameter(torch.ones(3, 2))
        super().__init__()  # (1)!


class NoInit(nn.Module):  # (2)!
    def forward(self, x):
        return 2 * x


for kind in Never, TooLate, NoInit:
    try:
        print(kind.__name__, kind()(torch.ones(2)).tolist())
    except AttributeError as error:
        print(error)
#> cannot assign parameters before Module.__init__() call
#> cannot assign parameters before Module.__init__() call
#> NoInit [2.0, 2.0]
