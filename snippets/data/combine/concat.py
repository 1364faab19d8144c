import torch
from torch.utils.data import ConcatDataset, DataLoader, TensorDataset

old = TensorDataset(torch.arange(4))
new = TensorDataset(torch.arange(4, 10))
ds = ConcatDataset([old, new])
print(len(ds), ds.cumulative_sizes)  # (1)!
#> 10 [4, 10]

print(ds[5] == new[1], ds[-1] == new[5])  # (2)!
#> True True
assert ds[5] == new[1] and ds[-1] == new[5]

both = old + new  # (3)!
print(type(both).__name__, list(both) == list(ds))
#> ConcatDataset True

loader = DataLoader(ds, batch_size=3)
batches = [xb.tolist() for (xb,) in loader]
print(batches)
#> [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
assert batches == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
