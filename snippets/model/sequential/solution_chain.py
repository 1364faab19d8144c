import torch
from torch import nn


class Chain(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for i, layer in enumerate(layers):
            self.add_module(str(i), layer)

    def forward(self, x):
        for layer in self.children():
            x = layer(x)
        return x


# check
torch.manual_seed(0)
layers = [nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1)]
net, wanted = Chain(*layers), nn.Sequential(*layers)
X = torch.randn(5, 2)
assert torch.equal(net(X), wanted(X))
assert list(net.state_dict()) == list(wanted.state_dict())
assert len(list(net.parameters())) == 4
assert repr(net) == repr(wanted).replace("Sequential", "Chain")
print("ok")
#> ok
