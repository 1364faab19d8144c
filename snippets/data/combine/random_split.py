import torch
from torch.utils.data import random_split


def split(seed):
    generator = torch.Generator().manual_seed(seed)
    return random_split(range(1_000), [0.7, 0.15, 0.15], generator)


parts = split(seed=0)
print("rows in each part:", [len(part) for part in parts])
#> rows in each part: [700, 150, 150]
rows = set.union(*(set(part) for part in parts))
print("distinct rows in all:", len(rows))  # (1)!
#> distinct rows in all: 1000

first, again, other = parts[0], split(seed=0)[0], split(seed=1)[0]
print("same seed, same rows:", list(first) == list(again))  # (2)!
#> same seed, same rows: True
print("other seed, same rows:", list(first) == list(other))
#> other seed, same rows: False
