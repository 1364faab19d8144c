import torch
from torch.utils.data import DataLoader, WeightedRandomSampler

weights = [1, 1, 1, 1, 1, 1, 1, 1, 4, 4]  # (1)!
sampler = WeightedRandomSampler(
    weights,
    num_samples=10,  # (2)!
    generator=torch.Generator().manual_seed(0),  # (3)!
)
loader = DataLoader(range(10), batch_size=4, sampler=sampler)
batches = [batch.tolist() for batch in loader]
for batch in batches:
    print(batch)
#> [9, 8, 7, 9]
#> [8, 9, 2, 5]
#> [8, 4]

drawn = [row for batch in batches for row in batch]
print("row:   ", list(range(10)))
#> row:    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
print("weight:", weights)
#> weight: [1, 1, 1, 1, 1, 1, 1, 1, 4, 4]
print("drawn: ", [drawn.count(row) for row in range(10)])  # (4)!
#> drawn:  [0, 0, 1, 0, 1, 1, 0, 1, 3, 3]
