import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(100_000)
for p in 0.5, 0.8:
    drop = nn.Dropout(p)
    y = drop(x)
    zeros = (y == 0).float().mean().item()
    rest = y[y != 0].unique().tolist()  # (1)!
    print(p, f"{zeros:.3f} {rest[0]:.3f} {y.mean().item():.3f}")
    assert abs(zeros - p) < 0.01 and abs(y.mean() - 1) < 0.03
    assert len(rest) == 1 and abs(rest[0] - 1 / (1 - p)) < 1e-5

    drop.eval()
    assert torch.equal(drop(x), x)  # (2)!
#> 0.5 0.501 2.000 0.999
#> 0.8 0.800 5.000 0.998
