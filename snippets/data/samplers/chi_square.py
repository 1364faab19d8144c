import torch
from scipy.stats import chisquare
from torch.utils.data import WeightedRandomSampler


def draw(weights, n=100_000):
    g = torch.Generator().manual_seed(0)
    sampler = WeightedRandomSampler(weights, n, generator=g)
    return torch.tensor(list(sampler))


rows = draw([1, 2, 3, 4])
counts = rows.bincount().double()
share = counts / len(rows)
print([f"{p:.3f}" for p in share])
#> ['0.100', '0.201', '0.299', '0.401']

expected = counts.sum() * torch.arange(1, 5).double() / 10
right = chisquare(counts, expected).pvalue  # (1)!
even = chisquare(counts).pvalue  # (2)!
print(right > 0.01, even < 1e-9)
#> True True
assert right > 0.01 and even < 1e-9

print(torch.equal(rows, draw([10, 20, 30, 40])))  # (3)!
#> True
