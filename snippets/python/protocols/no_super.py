import torch
from torch import nn
from torch.utils.data import Dataset


class Layers(nn.Module):
    def __init__(self):
        self.linear = nn.Linear(2, 1)  # (1)!


class Weights(nn.Module):
    def __init__(self):
        self.weight = nn.Parameter(torch.ones(2))


class Scale(nn.Module):
    def __init__(self):
        self.factor = 2.0  # (2)!

    def forward(self, X):
        return self.factor * X


for attempt in Layers, Weights, lambda: Scale()(torch.ones(2)):
    try:
        attempt()
    except AttributeError as error:
        print(error)
#> cannot assign module before Module.__init__() call
#> cannot assign parameters before Module.__init__() call
#> 'Scale' object has no attribute '_backward_hooks'


class Rows(Dataset):
    def __init__(self, rows):
        self.rows = rows  # (3)!

    def __getitem__(self, i):
        return self.rows[i]


print(Rows([10, 20])[1])
#> 20
