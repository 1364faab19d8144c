from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def evaluating(net):
    raise NotImplementedError


# check
def modes():
    return [module.training for module in net.modules()]


inner = nn.Sequential(nn.BatchNorm1d(4), nn.Dropout())
net = nn.Sequential(nn.Linear(2, 4), inner)
inner[0].eval()
before = modes()
with evaluating(net) as same:
    assert same is net, f"as gives {same}"
    assert not any(modes()), f"inside, training is {modes()}"
    y = net(torch.ones(1, 2))
    assert y.grad_fn is None, "inside, the computation is recorded"
assert modes() == before, f"after, {modes()} instead of {before}"
y = net(torch.ones(1, 2))
assert y.grad_fn is not None, "after, nothing is recorded any more"

raised = False
try:
    with evaluating(net):
        net(torch.ones(1, 3))
except RuntimeError:
    raised = True
assert raised, "the error didn't come out of the with block"
message = f"after an error, {modes()} instead of {before}"
assert modes() == before, message
print("ok:", len(before), "modules, with and without an error")
