import copy

import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
body, own = net[:2], copy.deepcopy(net[:2])  # (1)!
with torch.no_grad():
    body[0].weight.zero_()
for other in net, own:
    print(other[0].weight.abs().sum().item() == 0)
#> True
#> False

tail = net[1:]
tail.append(nn.Linear(1, 1))  # (2)!
print(tail)
#> Sequential(
#>   (1): ReLU()
#>   (2): Linear(in_features=1, out_features=1, bias=True)
#> )
tail = nn.Sequential(*net[1:], nn.Linear(1, 1))  # (3)!
print(len(tail))
#> 3
assert len(tail) == 3
