import torch
from torch.utils.data import DataLoader, Subset, TensorDataset

ds = TensorDataset(torch.arange(10))
part = Subset(ds, [8, 3, 5, 1, 9, 4, 6])
print(len(part), part[0] == ds[8])
#> 7 True
print(part.dataset is ds, part.indices)  # (1)!
#> True [8, 3, 5, 1, 9, 4, 6]
assert part.dataset is ds

loader = DataLoader(part, batch_size=3)
batches = [xb.tolist() for (xb,) in loader]
print(batches)
#> [[8, 3, 5], [1, 9, 4], [6]]
assert batches == [[8, 3, 5], [1, 9, 4], [6]]

half = Subset(part, [0, 2, 4, 6])  # (2)!
print([x.item() for (x,) in half])
#> [8, 5, 9, 6]
