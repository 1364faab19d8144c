import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
x = torch.ones(4, 2)
calls = []


def hook_of(name):  # (1)!
    def hook(module, args, output):
        calls.append(name)

    return hook


net.register_forward_hook(hook_of("net"))
net[0].register_forward_hook(hook_of("layer 0"))
net(x)
print("net(x)           ", calls)
#> net(x)            ['layer 0', 'net']
calls.clear()
net.forward(x)  # (2)!
print("net.forward(x)   ", calls)
#> net.forward(x)    ['layer 0']
calls.clear()
net[0].forward(x)  # (3)!
print("net[0].forward(x)", calls)
#> net[0].forward(x) []
net[0](x)
print("net[0](x)        ", calls)
#> net[0](x)         ['layer 0']
