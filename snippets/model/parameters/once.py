from collections.abc import Iterator

from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
params = net.parameters()
print(type(params).__name__)
#> generator
try:
    len(params)  # (1)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError object of type 'generator' has no len()

net.append(nn.Linear(3, 1))  # (2)!
first, second = list(params), list(params)  # (3)!
print("first pass", len(first), "second pass", len(second))
#> first pass 4 second pass 0
assert isinstance(params, Iterator)
assert first[2] is net[2].weight and second == []

name, p = next(net.named_parameters())  # (4)!
print(name, tuple(p.shape))
#> 0.weight (3, 2)
assert p is net[0].weight
