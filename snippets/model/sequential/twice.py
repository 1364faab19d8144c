import torch
from torch import nn

same = nn.Sequential(*[nn.Linear(2, 2)] * 3)  # (1)!
each = nn.Sequential(*[nn.Linear(2, 2) for _ in range(3)])
for net in same, each:
    count = sum(p.numel() for p in net.parameters())
    print(len(net), count, len(net.state_dict()))  # (2)!
#> 3 6 6
#> 3 18 6

with torch.no_grad():
    same[0].weight.zero_()
print(same[2].weight.tolist())  # (3)!
#> [[0.0, 0.0], [0.0, 0.0]]
assert same[0] is same[2] and each[0] is not each[2]
