import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
x = torch.randn(4, 2)
seen = []


def keep(module, args, output):  # (1)!
    seen.append(output.detach())


handle = net[1].register_forward_hook(keep)  # (2)!
y = net(x)
print(y.shape, len(seen), seen[0].shape)
#> torch.Size([4, 1]) 1 torch.Size([4, 3])
assert torch.equal(seen[0], net[0](x).relu())

handle.remove()  # (3)!
net(x)
print(len(seen))
#> 1

with net[1].register_forward_hook(keep):  # (4)!
    net(x)
net(x)
print(len(seen))
#> 2
