import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
x = torch.ones(4, 2)
calls = []


def note(module, args, output):
    calls.append("net" if module is net else "layer")


net.register_forward_hook(note)
net[0].register_forward_hook(note)
net(x)
print(calls)
#> ['layer', 'net']
calls.clear()
net.forward(x)  # (1)!
print(calls)
#> ['layer']
calls.clear()
net[0].forward(x)  # (2)!
print(calls)
#> []

for m in net, net[0], net[1]:
    print(len(m._forward_hooks), len(m._backward_hooks))  # (3)!
#> 1 0
#> 1 0
#> 0 0
assert len(net._forward_hooks) == 1 and not calls
assert net._forward_pre_hooks == net._backward_pre_hooks == {}
