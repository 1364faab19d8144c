import torch
from torch import nn


class Tiny:
    def __init__(self):
        vars(self)["_parameters"] = {}

    def __setattr__(self, name, value):
        if isinstance(value, nn.Parameter):
            self._parameters[name] = value
        else:
            super().__setattr__(name, value)

    def __getattr__(self, name):
        if name in self._parameters:
            return self._parameters[name]
        raise AttributeError(name)


# check
net = Tiny()
net.w = nn.Parameter(torch.ones(2))
net.mean, net.width = torch.zeros(2), 2
assert list(net._parameters) == ["w"]
assert "w" not in vars(net) and "mean" in vars(net)
assert net.w is net._parameters["w"] and net.width == 2
assert not hasattr(net, "b")
net.w = nn.Parameter(torch.zeros(2))
assert net.w.tolist() == [0.0, 0.0]
print("ok")
#> ok
