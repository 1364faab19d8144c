from collections import OrderedDict

from torch import nn


def layers():
    return [nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1)]


names = ["hidden", "relu", "out"]
listed = nn.Sequential(*layers())  # (1)!
grown = nn.Sequential()
for layer in layers():
    grown.append(layer)  # (2)!
named = nn.Sequential(OrderedDict(zip(names, layers())))  # (3)!
for net in listed, grown, named:
    print(list(net.state_dict()))
#> ['0.weight', '0.bias', '2.weight', '2.bias']
#> ['0.weight', '0.bias', '2.weight', '2.bias']
#> ['hidden.weight', 'hidden.bias', 'out.weight', 'out.bias']

print(named[0] is named.hidden, named[-1] is named.out)  # (4)!
#> True True
print(type(named[:2]).__name__, list(named[:2].state_dict()))
#> Sequential ['hidden.weight', 'hidden.bias']
del named[1]  # (5)!
print([name for name, _ in named.named_children()])
#> ['0', '1']
assert "hidden.weight" not in named.state_dict()
