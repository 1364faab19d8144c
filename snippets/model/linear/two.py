import torch
from torch import nn

torch.manual_seed(0)
first, second = nn.Linear(2, 8), nn.Linear(8, 1)
one = nn.Linear(2, 1)
with torch.no_grad():
    one.weight.copy_(second.weight @ first.weight)  # (1)!
    one.bias.copy_(second(first.bias))  # (2)!

x = torch.randn(1000, 2)
pair = second(first(x))
bent = second(first(x).relu())  # (3)!
print(f"two layers: {(pair - one(x)).abs().max().item():.4f}")
#> two layers: 0.0000
print(f"with ReLU:  {(bent - one(x)).abs().max().item():.1f}")
#> with ReLU:  0.5
torch.testing.assert_close(pair, one(x))

A = torch.cat([x, torch.ones(1000, 1)], dim=1)
best = A @ torch.linalg.lstsq(A, bent).solution  # (4)!
print(f"best line:  {(bent - best).abs().max().item():.1f}")
#> best line:  0.3
assert (bent - best).abs().max() > 0.05
