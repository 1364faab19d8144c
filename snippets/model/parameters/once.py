from collections.abc import Iterator

from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
params = net.parameters()
print(type(params).__name__, isinstance(params, Iterator))
#> generator True
try:
    len(params)  # (1)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError object of type 'generator' has no len()

net.append(nn.Linear(3, 1))  # (2)!
first, second = list(params), list(params)  # (3)!
print(len(first), len(second))
#> 4 0
assert first[2] is net[2].weight and second == []

pair = next(net.named_parameters())  # (4)!
print(type(pair).__name__, [type(x).__name__ for x in pair])
#> tuple ['str', 'Parameter']
assert pair[0] == "0.weight" and pair[1] is net[0].weight
