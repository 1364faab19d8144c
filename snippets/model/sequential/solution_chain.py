import torch
from torch import nn


class Chain(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.length = len(layers)
        for i, layer in enumerate(layers):
            self.add_module(str(i), layer)

    def forward(self, x):
        for i in range(self.length):
            x = self.get_submodule(str(i))(x)
        return x


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
#> ok: 4 chains
