import copy

import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(64, 2) * 3 + 20
old, new = nn.BatchNorm1d(2), nn.BatchNorm1d(2)
with torch.no_grad():
    old.weight.fill_(2)  # (1)!
for batch in range(100):
    old(X)  # (2)!


def gap(mode):
    results = []
    for bn in copy.deepcopy(old), copy.deepcopy(new):  # (3)!
        bn.train(mode == "train")
        results.append(bn(X))
    return (results[0] - results[1]).abs().max().item()


print("loaded      train  eval")
#> loaded      train  eval
print(f"nothing     {gap('train'):5.1f} {gap('eval'):5.1f}")
#> nothing       2.9  24.4
parameters = dict(old.named_parameters())
new.load_state_dict(parameters, strict=False)  # (4)!
print(f"parameters  {gap('train'):5.1f} {gap('eval'):5.1f}")
#> parameters    0.0  54.6
new.load_state_dict(old.state_dict())
print(f"everything  {gap('train'):5.1f} {gap('eval'):5.1f}")
#> everything    0.0   0.0
