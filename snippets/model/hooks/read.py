import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
x = torch.randn(100, 2)
seen = []


def keep(module, args, output):  # (1)!
    seen.append(output.detach())


handle = net[1].register_forward_hook(keep)  # (2)!
y = net(x)
print("y", tuple(y.shape), "ReLU", tuple(seen[0].shape))
#> y (100, 1) ReLU (100, 8)
zeros = (seen[0] == 0).float().mean(dim=0)
print("share of zeros", " ".join(f"{share:.1f}" for share in zeros))
#> share of zeros 0.2 0.3 0.9 0.7 0.1 0.0 0.6 0.0

handle.remove()  # (3)!
net(x)
print("seen after remove():", len(seen))
#> seen after remove(): 1
with net[1].register_forward_hook(keep):  # (4)!
    net(x)
net(x)
print("seen after with:", len(seen))
#> seen after with: 2
