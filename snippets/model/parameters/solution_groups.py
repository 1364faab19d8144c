import torch
from torch import nn


def groups(net, decay):
    params = [p for p in net.parameters() if p.requires_grad]
    many = [p for p in params if p.dim() > 1]
    few = [p for p in params if p.dim() <= 1]
    return [{"params": many, "weight_decay": decay}, {"params": few}]


# check
net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, 1))
net[2].requires_grad_(False)
sgd = torch.optim.SGD(groups(net, decay=0.1), lr=0.01)
first, second = sgd.param_groups
assert first["weight_decay"] == 0.1 and second["weight_decay"] == 0
assert [p.shape for p in first["params"]] == [(3, 2)]
assert [p.shape for p in second["params"]] == [(3,), (3,), (3,)]
print("ok")
#> ok
