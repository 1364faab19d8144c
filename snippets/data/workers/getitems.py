from time import perf_counter

import torch
from torch.utils.data import DataLoader, TensorDataset


class Batched(TensorDataset):
    def __getitems__(self, indices):  # (1)!
        return self[indices]


def as_it_is(batch):  # (2)!
    return batch


def seconds(loader):
    times = []
    for epoch in range(3):
        start = perf_counter()
        list(loader)
        times.append(perf_counter() - start)
    return min(times)


torch.manual_seed(0)
X, y = torch.randn(5_000, 2), torch.randn(5_000, 1)
ones = DataLoader(TensorDataset(X, y), batch_size=100)
whole = DataLoader(
    Batched(X, y), batch_size=100, collate_fn=as_it_is
)
for (xa, ya), (xb, yb) in zip(ones, whole, strict=True):  # (3)!
    assert torch.equal(xa, xb) and torch.equal(ya, yb)
slower = seconds(ones) > 2 * seconds(whole)
print("one by one takes over 2 times as long:", slower)
#> one by one takes over 2 times as long: True
