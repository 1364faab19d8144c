import torch
from torch.utils.data import random_split

rows = range(10)  # (1)!
generator = torch.Generator().manual_seed(0)
parts = random_split(rows, [0.6, 0.2, 0.2], generator)  # (2)!
batches = [list(part) for part in parts]
for part, batch in zip(parts, batches):
    print(type(part).__name__, len(part), batch)
#> Subset 6 [4, 1, 7, 5, 3, 9]
#> Subset 2 [0, 8]
#> Subset 2 [6, 2]

train, validation, test = parts
whole = train + validation + test  # (3)!
print(type(whole).__name__, len(whole))
#> ConcatDataset 10
print(list(whole))
#> [4, 1, 7, 5, 3, 9, 0, 8, 6, 2]
assert sorted(whole) == list(rows)
