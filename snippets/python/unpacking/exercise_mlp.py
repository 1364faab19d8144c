import torch
from torch import nn


def mlp(*sizes, **options):
    raise NotImplementedError


# check
net = mlp(2, 8, 8, 1)
kinds = [nn.Linear, nn.ReLU, nn.Linear, nn.ReLU, nn.Linear]
assert [type(layer) for layer in net] == kinds
assert net(torch.ones(5, 2)).shape == (5, 1)
assert len(mlp(2, 1)) == 1
bare = mlp(*[2, 8, 1], bias=False, dtype=torch.float64)
assert bare[0].bias is None and bare[2].bias is None
assert bare[0].weight.dtype == bare[2].weight.dtype == torch.float64
print("ok: 4 networks")
