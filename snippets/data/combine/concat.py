import torch
from torch.utils.data import ConcatDataset, DataLoader, TensorDataset

old = TensorDataset(torch.arange(4))
new = TensorDataset(torch.arange(4, 10))
dataset = ConcatDataset([old, new])
print("rows:", len(dataset), "up to:", dataset.cumulative_sizes)  # (1)!
#> rows: 10 up to: [4, 10]
print("dataset[5]:", dataset[5], "new[1]:", new[1])  # (2)!
#> dataset[5]: (tensor(5),) new[1]: (tensor(5),)

loader = DataLoader(dataset, batch_size=3)
batches = [xb.tolist() for (xb,) in loader]
print("batches:", batches)
#> batches: [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
assert batches == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
