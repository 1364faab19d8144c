import torch
from torch import nn

layers = [nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1)]
for wrong in layers, {"a": layers[0]}, nn.ReLU, torch.relu:
    try:
        nn.Sequential(wrong)
    except TypeError as error:
        print(type(error).__name__, str(error).split(".")[-1])
#> TypeError list is not a Module subclass
#> TypeError dict is not a Module subclass
#> TypeError ReLU is not a Module subclass
#> TypeError relu is not a Module subclass

net = nn.Sequential(*layers)  # (1)!
print(len(net), len(nn.ModuleList(layers)))  # (2)!
#> 3 3
assert len(net) == 3
