import torch
from torch.utils.data import random_split


def split(seed):
    generator = torch.Generator().manual_seed(seed)
    return random_split(range(1_000), [0.7, 0.15, 0.15], generator)


def sizes(count, fractions):
    return [len(p) for p in random_split(range(count), fractions)]


parts = split(0)
rows = [set(part.indices) for part in parts]
print([len(part) for part in parts], len(set.union(*rows)))  # (1)!
#> [700, 150, 150] 1000
assert len(set.union(*rows)) == sum(map(len, rows)) == 1_000

first, again, other = parts[0], split(0)[0], split(1)[0]
print(first.indices == again.indices)  # (2)!
#> True
print(first.indices == other.indices)
#> False

print(sizes(10, [0.7, 0.15, 0.15]))  # (3)!
#> [8, 1, 1]
print(sizes(11, [0.7, 0.15, 0.15]))
#> [8, 2, 1]
print(sizes(100, [0.71, 0.29]), 100 * 0.29)  # (4)!
#> [72, 28] 28.999999999999996
print(sizes(100, [71, 29]))
#> [71, 29]
