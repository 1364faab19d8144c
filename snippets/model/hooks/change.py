import torch
from torch import nn

layer = nn.Linear(1, 1)
nn.init.constant_(layer.weight, 2.0)
nn.init.constant_(layer.bias, 1.0)
x = torch.tensor([[3.0]])


def tenfold(module, args):  # (1)!
    return args[0] * 10


def negate(module, args, output):  # (2)!
    print("negate sees the input", args[0].item())
    return -output


print("no hook       ", layer(x).item())
#> no hook        7.0
with layer.register_forward_pre_hook(tenfold):
    print("tenfold       ", layer(x).item())
    with layer.register_forward_hook(negate):
        print("tenfold negate", layer(x).item())
#> tenfold        61.0
#> negate sees the input 30.0
#> tenfold negate -61.0
print("no hook       ", layer(x).item())  # (3)!
#> no hook        7.0
