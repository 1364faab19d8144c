import torch
from torch.utils.data import DataLoader, WeightedRandomSampler

weights = [1, 1, 1, 1, 1, 1, 1, 1, 4, 4]  # (1)!
g = torch.Generator().manual_seed(0)
sampler = WeightedRandomSampler(
    weights,
    num_samples=10,  # (2)!
    generator=g,  # (3)!
)
loader = DataLoader(range(10), batch_size=4, sampler=sampler)
batches = [batch.tolist() for batch in loader]
for batch in batches:
    print(batch)
#> [9, 8, 7, 9]
#> [8, 9, 2, 5]
#> [8, 4]

drawn = [row for batch in batches for row in batch]
print(drawn.count(8) + drawn.count(9), len(set(drawn)))
#> 6 6
