import torch
from torch import nn

for dtype in torch.float32, torch.float64:
    eps = torch.finfo(dtype).eps  # (1)!
    one = torch.tensor(1.0, dtype=dtype)
    assert one + eps > one and one + eps / 2 == one

    total = torch.tensor(1e8, dtype=dtype)
    for _ in range(100):
        total += 1  # (2)!

    y = torch.tensor([1e8, 1e8 + 1], dtype=dtype)
    loss = nn.functional.mse_loss(y[:1], y[1:])  # (3)!
    print(f"{eps:.1e} {total.item():.0f} {loss.item()}")
#> 1.2e-07 100000000 0.0
#> 2.2e-16 100000100 1.0
