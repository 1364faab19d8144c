import torch
from torch import nn


def groups(net, decay):
    raise NotImplementedError


# check
net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, 1))
net[2].requires_grad_(False)
for kind in torch.optim.SGD, torch.optim.AdamW:
    optimizer = kind(groups(net, decay=0.1), lr=0.01, weight_decay=0.5)
    first, second = optimizer.param_groups
    decays = first["weight_decay"], second["weight_decay"]
    assert decays == (0.1, 0), f"{kind.__name__} weight_decay {decays}"
    shapes = [tuple(p.shape) for p in first["params"]]
    assert shapes == [(3, 2)], f"first {shapes}"
    shapes = [tuple(p.shape) for p in second["params"]]
    assert shapes == [(3,), (3,), (3,)], f"second {shapes}"
print("ok:", len(optimizer.param_groups), "groups")
