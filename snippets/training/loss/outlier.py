import torch
from torch import nn

targets = torch.tensor([[1.0], [2.0], [3.0], [3.5], [100.0]])
tries = torch.arange(0, 10001) / 100  # (1)!
best = {}
for loss_fn in nn.MSELoss(), nn.L1Loss(), nn.HuberLoss():
    losses = [loss_fn(p.expand(5, 1), targets) for p in tries]  # (2)!
    name = type(loss_fn).__name__
    best[name] = tries[torch.stack(losses).argmin()]
    print(f"{name:9} {best[name]:.2f}")
#> MSELoss   21.90
#> L1Loss    3.00
#> HuberLoss 2.83

print(f"mean {targets.mean():.2f}, median {targets.median():.2f}")
#> mean 21.90, median 3.00
pulls = (best["HuberLoss"] - targets).clamp(-1, 1)  # (3)!
print("pulls:", pulls.flatten().numpy().round(2))
#> pulls: [ 1.    0.83 -0.17 -0.67 -1.  ]
assert pulls.sum().abs() < 0.02, "Huber's pulls should add up to 0"
