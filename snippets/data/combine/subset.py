import torch
from torch.utils.data import DataLoader, Subset, TensorDataset

dataset = TensorDataset(torch.arange(10))
part = Subset(dataset, [8, 3, 5, 1, 9, 4, 6])
print("rows in part:", len(part))
#> rows in part: 7
print("part[0]:", part[0], "dataset[8]:", dataset[8])
#> part[0]: (tensor(8),) dataset[8]: (tensor(8),)
print("indices:", part.indices)  # (1)!
#> indices: [8, 3, 5, 1, 9, 4, 6]
print("the same dataset, no copy:", part.dataset is dataset)
#> the same dataset, no copy: True

loader = DataLoader(part, batch_size=3)
batches = [xb.tolist() for (xb,) in loader]  # (2)!
print("batches:", batches)
#> batches: [[8, 3, 5], [1, 9, 4], [6]]
assert batches == [[8, 3, 5], [1, 9, 4], [6]]
