import torch
from torch.utils.data import random_split


def split(seed):
    generator = torch.Generator().manual_seed(seed)
    parts = random_split(range(1_000), [0.7, 0.15, 0.15], generator)
    return [list(part) for part in parts]


parts = split(seed=0)
print("rows in each part:", [len(part) for part in parts])
#> rows in each part: [700, 150, 150]
rows = {row for part in parts for row in part}
print("distinct rows in all:", len(rows))  # (1)!
#> distinct rows in all: 1000

print("same seed, same rows:", split(seed=0) == parts)  # (2)!
#> same seed, same rows: True
print("other seed, same rows:", split(seed=1) == parts)
#> other seed, same rows: False
