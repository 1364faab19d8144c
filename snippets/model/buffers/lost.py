import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(64, 2) * 3 + 20
old, new = nn.BatchNorm1d(2), nn.BatchNorm1d(2)
for _ in range(100):
    old(X)  # (1)!
weights = dict(old.named_parameters())
new.load_state_dict(weights, strict=False)  # (2)!


def gap(training):
    old.train(training)
    new.train(training)
    return (old(X) - new(X)).abs().max().item()


far, same = gap(False), gap(True)  # (3)!
new.load_state_dict(old.state_dict())  # (4)!
print(f"{far:.1f} {same:.1f} {gap(False):.1f}")
#> 27.3 0.0 0.0
assert far > 10 and same == gap(False) == 0
