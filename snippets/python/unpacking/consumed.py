import torch
from torch import nn

layers = (nn.Linear(2, 2) for _ in range(3))  # (1)!
print("layers:", len(nn.Sequential(*layers)))
#> layers: 3
empty = nn.Sequential(*layers)  # (2)!
x = torch.ones(1, 2)
print("layers:", len(empty), "input returned:", empty(x) is x)
#> layers: 0 input returned: True


def make():
    return [nn.Linear(2, 2) for _ in range(3)]  # (3)!


nets = [nn.Sequential(*make()), nn.Sequential(*make())]
print("layers:", [len(net) for net in nets])
#> layers: [3, 3]
