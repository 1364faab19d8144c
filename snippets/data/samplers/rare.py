import torch
from torch.utils.data import WeightedRandomSampler

labels = torch.tensor([0] * 900 + [1] * 100)
counts = labels.bincount()
weights = 1 / counts[labels]  # (1)!
print(counts.tolist(), len(weights))
#> [900, 100] 1000

g = torch.Generator().manual_seed(0)
sampler = WeightedRandomSampler(weights, 1000, generator=g)
epochs = torch.tensor([list(sampler) for _ in range(100)])

rare = labels[epochs].double().mean(1)
print(f"{rare.mean():.2f}")  # (2)!
#> 0.50
assert abs(rare.mean() - 0.5) < 3 * rare.std() / 10

distinct = torch.tensor([len(rows.unique()) for rows in epochs])
distinct = distinct.double()
print(round(distinct.mean().item()))  # (3)!
#> 483
theory = (counts * (1 - (1 - 0.5 / counts) ** 1000)).sum()
assert abs(distinct.mean() - theory) < 3 * distinct.std() / 10
