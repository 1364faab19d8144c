import torch
from torch.utils.data import random_split

rows = range(10)  # (1)!
generator = torch.Generator().manual_seed(0)
parts = random_split(rows, [0.6, 0.2, 0.2], generator)  # (2)!
batches = [list(part) for part in parts]
names = "training", "validation", "test"
for name, part, batch in zip(names, parts, batches, strict=True):
    print(f"{name:10} {type(part).__name__} {len(part)} {batch}")
#> training   Subset 6 [4, 1, 7, 5, 3, 9]
#> validation Subset 2 [0, 8]
#> test       Subset 2 [6, 2]

train, validation, test = parts
whole = train + validation + test  # (3)!
print("joined:", type(whole).__name__, len(whole), list(whole))
#> joined: ConcatDataset 10 [4, 1, 7, 5, 3, 9, 0, 8, 6, 2]
assert sorted(whole) == list(rows)
