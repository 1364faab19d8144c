import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(100_000)
for p in 0.5, 0.8:
    drop = nn.Dropout(p)
    y = drop(x)
    zeros = (y == 0).float().mean().item()
    rest = y[y != 0].unique().tolist()  # (1)!
    print(p, f"{zeros:.2f} {rest[0]:.2f} {y.mean().item():.1f}")
    assert abs(zeros - p) < 0.01 and abs(y.mean() - 1) < 0.03
    assert len(rest) == 1 and abs(rest[0] - 1 / (1 - p)) < 1e-5

    drop.eval()
    assert torch.equal(drop(x), x)  # (2)!
#> 0.5 0.50 2.00 1.0
#> 0.8 0.80 5.00 1.0
