import numpy as np

big, one = np.float32(1e8), np.float32(1)
print((big + one) - big, (big - big) + one)  # (1)!
#> 0.0 1.0

x = 1 / np.arange(1, 1_000_001, dtype=np.float32)  # (2)!
forward = np.add.accumulate(x)[-1]
backward = np.add.accumulate(x[::-1])[-1]
exact = x.astype(np.float64).sum()
print(f"large to small {forward:.5f}")
#> large to small 14.35736
print(f"small to large {backward:.5f}")
#> small to large 14.39265
print(f"float64        {exact:.5f}")
#> float64        14.39273
