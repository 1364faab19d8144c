from collections import OrderedDict

from torch import nn


def layers():
    return [nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1)]


listed = nn.Sequential(*layers())  # (1)!
grown = nn.Sequential()
for layer in layers():
    grown.append(layer)  # (2)!
named = nn.Sequential(OrderedDict(  # (3)!
    hidden=nn.Linear(2, 4), relu=nn.ReLU(), out=nn.Linear(4, 1)
))
print("listed", list(listed.state_dict()))
#> listed ['0.weight', '0.bias', '2.weight', '2.bias']
print("grown ", list(grown.state_dict()))
#> grown  ['0.weight', '0.bias', '2.weight', '2.bias']
print("named ", list(named.state_dict()))
#> named  ['hidden.weight', 'hidden.bias', 'out.weight', 'out.bias']

assert named[0] is named.hidden and named[-1] is named.out  # (4)!
print("sliced", list(named[:2].state_dict()))  # (5)!
#> sliced ['hidden.weight', 'hidden.bias']
