import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0] * 900 + [1] * 100)
counts = labels.bincount()
weights = 1 / counts[labels]  # (1)!
print("rows of each class:", counts.tolist())
#> rows of each class: [900, 100]
print("weights:", len(weights))
#> weights: 1000

sampler = WeightedRandomSampler(weights, num_samples=len(weights))
epochs = torch.tensor([list(sampler) for epoch in range(100)])
rare = labels[epochs].double().mean(dim=1)
print(f"share of class 1: {rare.mean():.2f}")  # (2)!
#> share of class 1: 0.50
assert abs(rare.mean() - 0.5) < 4 * rare.std() / 10

distinct = [len(rows.unique()) for rows in epochs]
distinct = torch.tensor(distinct).double()
print(f"distinct rows in an epoch: {distinct.mean():.0f}")  # (3)!
#> distinct rows in an epoch: 483
theory = (counts * (1 - (1 - 0.5 / counts) ** len(weights))).sum()
assert abs(distinct.mean() - theory) < 4 * distinct.std() / 10
