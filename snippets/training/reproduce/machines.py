import numpy as np
import torch

x = np.arange(1, 1001, dtype=np.float32) / 1000
y = 3 * x + np.float32(0.1)


def slope(x, y):  # (1)!
    products = np.add.accumulate(x * y)[-1]
    return products / np.add.accumulate(x * x)[-1]


here, there = slope(x, y), slope(x[::-1], y[::-1])  # (2)!
print(f"{here:.7f} {there:.7f} {here == there}")
#> 3.1499264 3.1499252 False
results = torch.tensor([here, there])
torch.testing.assert_close(results[0], results[1])  # (3)!

exact = slope(x.astype(np.float64), y.astype(np.float64))
for value in here, there:
    assert abs(value - exact) < 1e-5 * exact
print(f"{exact:.7f}")
#> 3.1499250
