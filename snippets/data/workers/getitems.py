from time import perf_counter

import torch
from torch.utils.data import DataLoader, TensorDataset


class Batched(TensorDataset):
    def __getitems__(self, indices):  # (1)!
        return self[indices]


def identity(batch):  # (2)!
    return batch


def seconds(loader):
    times = []
    for _ in range(5):
        start = perf_counter()
        list(loader)
        times.append(perf_counter() - start)
    return min(times)


torch.manual_seed(0)
X = torch.randn(5_000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
ones = DataLoader(TensorDataset(X, y), batch_size=100)
once = DataLoader(Batched(X, y), batch_size=100, collate_fn=identity)
for (xa, ya), (xb, yb) in zip(ones, once, strict=True):  # (3)!
    assert torch.equal(xa, xb) and torch.equal(ya, yb)
ratio = seconds(ones) / seconds(once)
print(ratio > 2)
#> True
assert ratio > 2
