import copy

import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
body = net[:2]  # (1)!
own = copy.deepcopy(body)
with torch.no_grad():
    body[0].weight.fill_(7)
for name, other in ("net", net), ("own", own):
    sevens = (other[0].weight == 7).all().item()
    print(name, len(other), "layers, has the 7s:", sevens)
#> net 3 layers, has the 7s: True
#> own 2 layers, has the 7s: False

tail = net[1:]
tail.append(nn.Linear(1, 1))  # (2)!
print(tail)
#> Sequential(
#>   (1): ReLU()
#>   (2): Linear(in_features=1, out_features=1, bias=True)
#> )
longer = nn.Sequential(*net[1:], nn.Linear(1, 1))  # (3)!
print("layers:", len(tail), "and", len(longer))
#> layers: 2 and 3

named = nn.Sequential()
named.add_module("hidden", nn.Linear(2, 4))
named.add_module("relu", nn.ReLU())
named.add_module("out", nn.Linear(4, 1))
del named[1]  # (4)!
print(named)
#> Sequential(
#>   (0): Linear(in_features=2, out_features=4, bias=True)
#>   (1): Linear(in_features=4, out_features=1, bias=True)
#> )
