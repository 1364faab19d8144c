import torch
from torch import nn

net = nn.Sequential(  # (1)!
    nn.Linear(2, 8), nn.ReLU(), nn.Linear(4, 1)
)
x = torch.ones(5, 2)
try:
    net(x)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (5x8 and 4x1)

for i, layer in enumerate(net):  # (2)!
    try:
        x = layer(x)
        print(i, tuple(x.shape))
    except RuntimeError:
        print(i, layer)
        assert i == 2
#> 0 (5, 8)
#> 1 (5, 8)
#> 2 Linear(in_features=4, out_features=1, bias=True)
