import numpy as np
import torch

x = np.arange(1, 1001, dtype=np.float32) / 1000
y = 3 * x + np.float32(0.1)


def slope(x, y):  # (1)!
    products = np.add.accumulate(x * y)[-1]
    return products / np.add.accumulate(x * x)[-1]


here, there = slope(x, y), slope(x[::-1], y[::-1])  # (2)!
exact = slope(x.astype(np.float64), y.astype(np.float64))
print(f"here  {here:.7f}")
#> here  3.1499264
print(f"there {there:.7f} equal: {here == there}")
#> there 3.1499252 equal: False
print(f"exact {exact:.7f}")
#> exact 3.1499250
here, there = torch.tensor(here), torch.tensor(there)
torch.testing.assert_close(here, there)  # (3)!
