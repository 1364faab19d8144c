import torch
from torch import nn

layers = [nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1)]
for wrong in layers, {"hidden": layers[0]}, nn.ReLU, torch.relu:
    try:
        nn.Sequential(wrong)
    except TypeError as error:
        print(type(error).__name__, error)
#> TypeError list is not a Module subclass
#> TypeError dict is not a Module subclass
#> TypeError torch.nn.modules.activation.ReLU is not a Module subclass
#> TypeError torch._VariableFunctionsClass.relu is not a Module subclass

with_none = nn.Sequential(nn.Linear(2, 4), None)  # (1)!
try:
    with_none(torch.ones(5, 2))
except TypeError as error:
    print("when called:", type(error).__name__, error)
#> when called: TypeError 'NoneType' object is not callable

net = nn.Sequential(*layers)  # (2)!
print("layers:", len(net), "and", len(nn.ModuleList(layers)))  # (3)!
#> layers: 3 and 3
