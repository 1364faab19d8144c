import torch
from torch.utils.data import RandomSampler

g = torch.Generator().manual_seed(0)
ds = range(1000)
shuffled = RandomSampler(ds, generator=g)
drawn = RandomSampler(ds, replacement=True, generator=g)
print(len(shuffled), len(set(shuffled)))  # (1)!
#> 1000 1000
assert sorted(shuffled) == list(ds)

epochs = 200
distinct = [len(set(drawn)) for _ in range(epochs)]
distinct = torch.tensor(distinct).double()
theory = 1000 * (1 - (1 - 1 / 1000) ** 1000)  # (2)!
print(len(drawn), round(distinct.mean().item()), round(theory))
#> 1000 633 632
error = distinct.std() / epochs**0.5
assert abs(distinct.mean() - theory) < 3 * error  # (3)!

longer = RandomSampler(range(3), num_samples=8, generator=g)
print(list(longer))  # (4)!
#> [0, 1, 2, 2, 0, 1, 1, 0]
