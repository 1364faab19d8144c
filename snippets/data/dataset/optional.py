from time import perf_counter

import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(5_000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
loader = DataLoader(TensorDataset(X, y), batch_size=100)


def slices():
    for i in range(0, len(X), 100):
        yield X[i : i + 100], y[i : i + 100]  # (1)!


def seconds(batches):
    start = perf_counter()
    list(batches)
    return perf_counter() - start


pairs = list(zip(loader, slices(), strict=True))  # (2)!
same = all(all(map(torch.equal, a, b)) for a, b in pairs)
print(len(pairs), same)
#> 50 True
slow = min(seconds(loader) for _ in range(3))
fast = min(seconds(slices()) for _ in range(3))
print(slow / fast > 3)
#> True
assert same and slow / fast > 3
