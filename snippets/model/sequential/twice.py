import torch
from torch import nn

same = nn.Sequential(*[nn.Linear(2, 2)] * 3)  # (1)!
each = nn.Sequential(*[nn.Linear(2, 2) for _ in range(3)])  # (2)!
print("      layers  keys  numbers in the parameters")
#>       layers  keys  numbers in the parameters
for name, net in ("same", same), ("each", each):
    count = sum(p.numel() for p in net.parameters())
    print(f"{name} {len(net):7} {len(net.state_dict()):5} {count:8}")
#> same       3     6        6
#> each       3     6       18

with torch.no_grad():
    same[0].weight.zero_()
print("same[2].weight", same[2].weight.tolist())  # (3)!
#> same[2].weight [[0.0, 0.0], [0.0, 0.0]]
