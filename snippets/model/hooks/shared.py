import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(4, 2)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(inplace=True))
seen = {}


def look(module, args, output):
    seen["detach"] = output.detach()
    seen["detach and clone"] = output.detach().clone()  # (1)!


with net[0].register_forward_hook(look):
    net(x)
print(f"{'right':16} smallest {net[0](x).min().item():5.2f}")
#> right            smallest -1.21
for name, value in seen.items():
    print(f"{name:16} smallest {value.min().item():5.2f}")
#> detach           smallest  0.00
#> detach and clone smallest -1.21
