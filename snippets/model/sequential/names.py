from collections import OrderedDict

from torch import nn

for name in "layer.1", "", "forward", "append":
    try:
        nn.Sequential(OrderedDict({name: nn.Linear(2, 1)}))
    except KeyError as error:
        print(type(error).__name__, error.args[0])
#> KeyError module name can't contain ".", got: layer.1
#> KeyError module name can't be empty string ""
#> KeyError attribute 'forward' already exists
#> KeyError attribute 'append' already exists

try:
    nn.ModuleDict({"layer.1": nn.Linear(2, 1)})  # (1)!
except KeyError as error:
    print(type(error).__name__, error.args[0])
#> KeyError module name can't contain ".", got: layer.1
net = nn.Sequential(OrderedDict({"layer_1": nn.Linear(2, 1)}))
print(list(net.state_dict()))
#> ['layer_1.weight', 'layer_1.bias']
