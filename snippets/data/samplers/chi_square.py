import torch
from scipy.stats import chisquare
from torch.utils.data import WeightedRandomSampler


def draw(weights):
    generator = torch.Generator().manual_seed(0)
    sampler = WeightedRandomSampler(
        weights, num_samples=100_000, generator=generator
    )
    return torch.tensor(list(sampler))


rows = draw([1, 2, 3, 4])
counts = rows.bincount().double()
shares = torch.tensor([0.1, 0.2, 0.3, 0.4], dtype=torch.float64)
expected = counts.sum() * shares
print("expected:", expected.tolist())
#> expected: [10000.0, 20000.0, 30000.0, 40000.0]
print("drawn:   ", counts.tolist())
#> drawn:    [9962.0, 20060.0, 29912.0, 40066.0]

right = chisquare(counts, expected).pvalue
even = chisquare(counts).pvalue
print("as the weights say: p > 0.001:", bool(right > 0.001))  # (1)!
#> as the weights say: p > 0.001: True
print("all rows alike:     p < 1e-9: ", bool(even < 1e-9))  # (2)!
#> all rows alike:     p < 1e-9:  True

larger = draw([10, 20, 30, 40])
print("same rows with weights times 10:", torch.equal(rows, larger))
#> same rows with weights times 10: True
