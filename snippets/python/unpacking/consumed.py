import torch
from torch import nn

layers = (nn.Linear(2, 2) for _ in range(3))  # (1)!
print(len(nn.Sequential(*layers)))
#> 3
empty = nn.Sequential(*layers)  # (2)!
x = torch.ones(1, 2)
print(len(empty), empty(x) is x)
#> 0 True


def make():
    return [nn.Linear(2, 2) for _ in range(3)]  # (3)!


nets = [nn.Sequential(*make()), nn.Sequential(*make())]
print([len(net) for net in nets])
#> [3, 3]
