from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def evaluating(net):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    try:
        with torch.no_grad():
            yield net
    finally:
        for module, mode in modes:
            module.training = mode


# check
inner = nn.Sequential(nn.BatchNorm1d(4), nn.Dropout())
net = nn.Sequential(nn.Linear(2, 4), inner)
inner[0].eval()
before = [m.training for m in net.modules()]
with evaluating(net) as same:
    assert same is net
    assert not any(m.training for m in net.modules())
    assert not net(torch.ones(1, 2)).requires_grad
assert [m.training for m in net.modules()] == before
try:
    with evaluating(net):
        net(torch.ones(1, 3))
except RuntimeError:
    assert [m.training for m in net.modules()] == before
else:
    raise AssertionError("no error")
assert net(torch.ones(1, 2)).requires_grad
print("ok")
#> ok
