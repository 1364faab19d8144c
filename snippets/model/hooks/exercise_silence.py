import torch
from torch import nn


def silence(layer, unit):
    raise NotImplementedError


# check
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
x = torch.randn(4, 2)
before = net(x)
with silence(net[1], 2):
    hidden = net[:2](x)
    y = net(x)
assert (hidden[:, 2] == 0).all() and (hidden[:, :2] != 0).all()
share = net[:2](x)[:, 2:] * net[2].weight[:, 2]
torch.testing.assert_close(before - y, share)
y.sum().backward()
assert net[0].weight.grad[2].tolist() == [0.0, 0.0]
assert (net[0].weight.grad[:2] != 0).all()
assert torch.equal(net(x), before)
print("ok")
