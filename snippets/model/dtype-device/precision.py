import torch
from torch import nn

print("dtype          eps      total      loss")
#> dtype          eps      total      loss
for dtype in torch.float32, torch.float64:
    eps = torch.finfo(dtype).eps  # (1)!

    total = torch.tensor(1e8, dtype=dtype)
    for step in range(100):
        total += 1  # (2)!

    prediction = torch.tensor([1e8], dtype=dtype)
    target = torch.tensor([1e8 + 1], dtype=dtype)
    loss = nn.functional.mse_loss(prediction, target)  # (3)!
    numbers = f"{total.item():.0f} {loss.item():5.1f}"
    print(f"{dtype}  {eps:.1e}  {numbers}")
#> torch.float32  1.2e-07  100000000   0.0
#> torch.float64  2.2e-16  100000100   1.0

one = torch.tensor(1.0)
eps = torch.finfo(torch.float32).eps
print("1 + eps > 1:", (one + eps > one).item())
#> 1 + eps > 1: True
print("1 + eps / 2 == 1:", (one + eps / 2 == one).item())
#> 1 + eps / 2 == 1: True
up = torch.tensor(float("inf"))
after = torch.nextafter(torch.tensor(1e8), up).item()  # (4)!
print("after 100000000 float32 has", f"{after:.0f}")
#> after 100000000 float32 has 100000008
