import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(2, 8), nn.ReLU(), nn.Linear(4, 1)  # (1)!
)
X = torch.ones(5, 2)
try:
    net(X)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (5x8 and 4x1)

x = X
for i, layer in enumerate(net):  # (2)!
    print(f"layer {i} gets {tuple(x.shape)}: {layer}")
    if isinstance(layer, nn.Linear) and layer.in_features != x.shape[1]:
        print("it takes", layer.in_features, "columns")
        break
    x = layer(x)
#> layer 0 gets (5, 2): Linear(in_features=2, out_features=8, bias=True)
#> layer 1 gets (5, 8): ReLU()
#> layer 2 gets (5, 8): Linear(in_features=4, out_features=1, bias=True)
#> it takes 4 columns
