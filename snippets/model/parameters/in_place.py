import torch
from torch import nn

net = nn.Linear(2, 1)
try:
    net.weight.fill_(0.5)  # (1)!
except RuntimeError as error:
    print(type(error).__name__)
    print(str(error).split(" is ")[0])
#> RuntimeError
#> a leaf Variable that requires grad

with torch.no_grad():  # (2)!
    net.weight.fill_(0.5)
nn.init.normal_(net.weight, std=0.01)  # (3)!
same = nn.init.zeros_(net.bias)
print(same is net.bias, net.bias.requires_grad, net.bias.is_leaf)
#> True True True
assert net.weight.abs().max() < 0.1


def start(module):
    if isinstance(module, nn.Linear):
        nn.init.zeros_(module.bias)


deep = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
deep.apply(start)  # (4)!
print([layer.bias.sum().item() for layer in (deep[0], deep[2])])
#> [0.0, 0.0]
