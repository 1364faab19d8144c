from time import perf_counter

import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1_000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
ds = TensorDataset(X, y)


def seconds(loader):
    times = []
    for _ in range(3):
        start = perf_counter()
        list(loader)  # (1)!
        times.append(perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    alone = DataLoader(ds, batch_size=10)
    two = DataLoader(ds, batch_size=10, num_workers=2)
    kept = DataLoader(
        ds, batch_size=10, num_workers=2, persistent_workers=True
    )
    base = seconds(alone)
    slower = [seconds(two) / base > 2, seconds(kept) / base > 2]  # (2)!
    print(slower)
    assert all(slower)
#> [True, True]
