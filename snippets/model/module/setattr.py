import torch
from torch import nn


def show(module, name):
    parameters = module._parameters
    places = {"__dict__": vars(module), "_parameters": parameters}
    held = [place for place, names in places.items() if name in names]
    print(name, type(getattr(module, name)).__name__, held)


m = nn.Module()
m.w = nn.Parameter(torch.ones(2))
show(m, "w")
#> w Parameter ['_parameters']
m.mean = torch.zeros(2)
show(m, "mean")
#> mean Tensor ['__dict__']
m.mean = nn.Parameter(torch.zeros(2))  # (1)!
show(m, "mean")
#> mean Parameter ['_parameters']

try:
    m.w = torch.ones(2)  # (2)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError cannot assign 'torch.FloatTensor' as parameter 'w' (torch.nn.Parameter or None expected)
m.w = None  # (3)!
show(m, "w")
#> w NoneType ['_parameters']
print([name for name, _ in m.named_parameters()])
#> ['mean']
assert "w" in m._parameters and "mean" not in vars(m)
