import torch
from torch import nn


class Tiny:
    def __init__(self):
        vars(self)["_parameters"] = {}

    def __setattr__(self, name, value):
        raise NotImplementedError

    def __getattr__(self, name):
        raise NotImplementedError


# check
net = Tiny()
net.w = nn.Parameter(torch.ones(2))
net.mean, net.width = torch.zeros(2), 2
found = list(net._parameters)
assert found == ["w"], f"_parameters {found}"
assert "w" not in vars(net), f"__dict__ {list(vars(net))}"
assert "mean" in vars(net), f"__dict__ {list(vars(net))}"
assert net.w is net._parameters["w"] and net.width == 2
assert not hasattr(net, "b"), f"b {net.b}"
net.w = nn.Parameter(torch.zeros(2))
assert net.w.tolist() == [0.0, 0.0], f"w {net.w}"

net.mean = nn.Parameter(torch.ones(2))
assert net.mean.tolist() == [1.0, 1.0], f"mean {net.mean}"
try:
    net.w = 5
except TypeError:
    refused = True
else:
    refused = False
assert refused and net.w.tolist() == [0.0, 0.0], f"w {net.w}"
print("ok:", list(net._parameters))
