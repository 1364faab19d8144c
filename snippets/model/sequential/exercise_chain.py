import torch
from torch import nn


class Chain(nn.Module):
    def __init__(self, *layers):
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError


# check
torch.manual_seed(0)
relu, square = nn.ReLU(), nn.Linear(2, 2)
cases = {
    "three layers": [nn.Linear(2, 8), relu, nn.Linear(8, 1)],
    "no layer": [],
    "one ReLU twice": [square, relu, nn.Linear(2, 2), relu],
    "one Linear three times": [square, square, square],
}
X = torch.randn(5, 2)
for name, layers in cases.items():
    net, wanted = Chain(*layers), nn.Sequential(*layers)
    keys = list(net.state_dict())
    assert keys == list(wanted.state_dict()), f"{name}: keys {keys}"
    shown = repr(net)
    message = f"{name}: it prints as {shown}"
    assert shown == repr(wanted).replace("Sequential", "Chain"), message
    y = net(X)
    message = f"{name}: shape {tuple(y.shape)}"
    assert y.shape == wanted(X).shape, message
    gap = (y - wanted(X)).abs().max().item()
    assert gap == 0, f"{name}: {gap:.2f} off from nn.Sequential"
print("ok:", len(cases), "chains")
