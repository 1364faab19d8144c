import torch
from torch import nn


def fold(layer, mean, std):
    raise NotImplementedError


# check
torch.manual_seed(0)
X = 7 + torch.randn(100, 3) * torch.tensor([1.0, 50.0, 0.5])
mean, std = X.mean(0), X.std(0)
layer = nn.Linear(3, 2)
Z = (X - mean) / std
wanted = layer(Z)
folded = fold(layer, mean, std)
assert type(folded) is nn.Linear and folded is not layer
assert all(p.is_leaf for p in folded.parameters())
torch.testing.assert_close(folded(X), wanted, rtol=0, atol=1e-4)
torch.testing.assert_close(layer(Z), wanted)
print("ok")
