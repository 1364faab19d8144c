import torch
from torch import nn

n = torch.tensor([7, -3])
print(n.dtype, (n / 2).tolist(), (n / 2).dtype)  # (1)!
#> torch.int64 [3.5, -1.5] torch.float32
print((n // 2).tolist(), torch.tensor([1.9, -1.9]).long().tolist())
#> [3, -2] [1, -1]

tries = {
    "mean": lambda: n.mean(),
    "in place": lambda: n.div_(2),  # (2)!
    "Parameter": lambda: nn.Parameter(n),
    "Linear": lambda: nn.Linear(2, 1)(n),
}
for name, attempt in tries.items():
    try:
        attempt()
    except RuntimeError as error:
        print(name, type(error).__name__)
#> mean RuntimeError
#> in place RuntimeError
#> Parameter RuntimeError
#> Linear RuntimeError
print(n.float().mean().item())  # (3)!
#> 2.0
