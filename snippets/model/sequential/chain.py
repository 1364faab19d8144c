import torch
from torch import nn

torch.manual_seed(0)
first, relu, last = nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1)
net = nn.Sequential(first, relu, last)  # (1)!

X = torch.randn(5, 2)
by_hand = last(relu(first(X)))  # (2)!
for name, y in ("net", net(X)), ("by hand", by_hand):
    print(f"{name:7}", " ".join(f"{v:5.2f}" for v in y.flatten()))
#> net      0.03 -0.41  0.01  0.20  0.12
#> by hand  0.03 -0.41  0.01  0.20  0.12

x, passed = X, [("X", tuple(X.shape))]
for layer in net:  # (3)!
    x = layer(x)
    passed.append((type(layer).__name__, tuple(x.shape)))
print(*passed)
#> ('X', (5, 2)) ('Linear', (5, 4)) ('ReLU', (5, 4)) ('Linear', (5, 1))
print("is a module:", isinstance(net, nn.Module))
#> is a module: True
print(net)  # (4)!
#> Sequential(
#>   (0): Linear(in_features=2, out_features=4, bias=True)
#>   (1): ReLU()
#>   (2): Linear(in_features=4, out_features=1, bias=True)
#> )
