import torch
from torch import nn

layer = nn.Linear(1, 1)
nn.init.constant_(layer.weight, 2.0)
nn.init.constant_(layer.bias, 1.0)
x = torch.tensor([[3.0]])
print(layer(x).item())
#> 7.0


def tenfold(module, args):  # (1)!
    return args[0] * 10


def negate(module, args, output):  # (2)!
    assert args[0].item() == 30.0
    return -output


with layer.register_forward_pre_hook(tenfold):
    print(layer(x).item())
    with layer.register_forward_hook(negate):
        print(layer(x).item())
#> 61.0
#> -61.0
print(layer(x).item())  # (3)!
#> 7.0
assert layer(x).item() == 7.0
