import numpy as np
import torch

big, one = torch.tensor([1e8, 1.0])
print(((big + one) - big).item(), ((big - big) + one).item())  # (1)!
#> 0.0 1.0

x = 1 / np.arange(1, 1_000_001, dtype=np.float32)  # (2)!
forward = np.add.accumulate(x)[-1]
backward = np.add.accumulate(x[::-1])[-1]
exact = x.astype(np.float64).sum()
print(f"{forward:.5f} {backward:.5f} {exact:.5f}")
#> 14.35736 14.39265 14.39273
assert abs(backward - exact) < abs(forward - exact)

total = torch.from_numpy(x).sum().item()  # (3)!
print(abs(total - exact) / exact < 1e-5)
#> True
assert abs(total - exact) / exact < 1e-5
