import numpy as np
import torch
from torch import nn

before = nn.Linear(2, 1)
torch.set_default_dtype(torch.float64)
made = {
    "torch.tensor(0.5)": torch.tensor(0.5),
    "torch.tensor(5)": torch.tensor(5),  # (1)!
    "nn.Linear(2, 1)": nn.Linear(2, 1).weight,
    "before": before.weight,  # (2)!
    "from_numpy": torch.from_numpy(np.ones(2, dtype=np.float32)),
}
torch.set_default_dtype(torch.float32)  # (3)!
for name, tensor in made.items():
    print(f"{name:17} {tensor.dtype}")
#> torch.tensor(0.5) torch.float64
#> torch.tensor(5)   torch.int64
#> nn.Linear(2, 1)   torch.float64
#> before            torch.float32
#> from_numpy        torch.float32
assert torch.tensor(0.5).dtype == torch.float32
double = nn.Linear(2, 1, dtype=torch.float64)  # (4)!
print(f"{'dtype=':17} {double.weight.dtype}")
#> dtype=            torch.float64
