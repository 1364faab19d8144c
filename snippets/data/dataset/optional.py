from time import perf_counter

import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X, y = torch.randn(5_000, 2), torch.randn(5_000, 1)
loader = DataLoader(TensorDataset(X, y), batch_size=100)


def slices():
    for i in range(0, len(X), 100):
        yield X[i : i + 100], y[i : i + 100]  # (1)!


def seconds(batches):
    start = perf_counter()
    for batch in batches:
        pass
    return perf_counter() - start


same = 0
for (xb, yb), (xs, ys) in zip(loader, slices(), strict=True):  # (2)!
    same += torch.equal(xb, xs) and torch.equal(yb, ys)
print("batches:", len(loader), "the same:", same)
#> batches: 50 the same: 50
slow = min(seconds(loader) for _ in range(3))
fast = min(seconds(slices()) for _ in range(3))
print("loader takes over 50 times as long:", slow > 50 * fast)
#> loader takes over 50 times as long: True
