import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(100_000)
print("p    share of zeros  the others  mean")
#> p    share of zeros  the others  mean
for p in 0.5, 0.8:
    drop = nn.Dropout(p)
    y = drop(x)
    zeros = (y == 0).float().mean().item()
    others = y[y != 0]  # (1)!
    assert others.min() == others.max(), "the others differ"
    numbers = f"{zeros:14.2f} {others[0].item():11.2f}"
    print(f"{p} {numbers} {y.mean().item():5.1f}")
#> 0.5           0.50        2.00   1.0
#> 0.8           0.80        5.00   1.0
