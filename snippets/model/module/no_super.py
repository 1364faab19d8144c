import torch
from torch import nn


class Early(nn.Module):
    def __init__(self, value):
        self.x = value  # (1)!
        super().__init__()


for value in nn.Parameter(torch.ones(2)), nn.Linear(2, 1):
    try:
        Early(value)
    except AttributeError as error:
        print(error)
#> cannot assign parameters before Module.__init__() call
#> cannot assign module before Module.__init__() call
for value in 3, torch.ones(2), [nn.Linear(2, 1)]:
    print("x" in vars(Early(value)))  # (2)!
#> True
#> True
#> True


class Never(nn.Module):
    def __init__(self):
        self.width = 3  # (3)!


try:
    list(Never().parameters())
except AttributeError as error:
    print(error)
#> 'Never' object has no attribute '_parameters'
