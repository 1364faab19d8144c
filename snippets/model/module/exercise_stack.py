import torch
from torch import nn


class Stack(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError


# check
net = Stack([2, 5, 3, 1]).double()
p = dict(net.named_parameters())
assert len(p) == 7 and sum(t.numel() for t in p.values()) == 38
assert p["scale"].tolist() == [2.0]
x = torch.ones(4, 2, dtype=torch.float64)
assert net(x).shape == (4, 1) and net(x).dtype == x.dtype
y = net(x).detach()
with torch.no_grad():
    net.scale.mul_(3)
torch.testing.assert_close(net(x).detach(), 3 * y)
print("ok")
