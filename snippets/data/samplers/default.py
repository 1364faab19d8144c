import torch
from torch.utils.data import (
    BatchSampler,
    DataLoader,
    SequentialSampler,
)

torch.manual_seed(0)
ds = range(5)
batch_sampler = [[4, 3], [0]]
for kwargs in (
    {"batch_size": 2},
    {"batch_size": 2, "shuffle": True},
    {"batch_size": 2, "sampler": [4, 0]},  # (1)!
    {"batch_sampler": batch_sampler},  # (2)!
):
    loader = DataLoader(ds, **kwargs)
    inner = type(loader.sampler).__name__
    print(inner, type(loader.batch_sampler).__name__)
    print([batch.tolist() for batch in loader])
#> SequentialSampler BatchSampler
#> [[0, 1], [2, 3], [4]]
#> RandomSampler BatchSampler
#> [[3, 2], [4, 1], [0]]
#> list BatchSampler
#> [[4, 0]]
#> SequentialSampler list
#> [[4, 3], [0]]

order = SequentialSampler(ds)
full = BatchSampler(order, batch_size=2, drop_last=True)  # (3)!
print(list(full), len(full))
#> [[0, 1], [2, 3]] 2
assert list(full) == [[0, 1], [2, 3]]
