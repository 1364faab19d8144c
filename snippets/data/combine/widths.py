import torch
from torch.utils.data import ConcatDataset, DataLoader, TensorDataset

narrow = TensorDataset(torch.zeros(4, 2))
wide = TensorDataset(torch.zeros(4, 5))
dataset = ConcatDataset([narrow, wide])  # (1)!

for size in 4, 3:  # (2)!
    print("batch_size", size)
    try:
        for (xb,) in DataLoader(dataset, batch_size=size):
            print("shape", tuple(xb.shape))
    except RuntimeError as error:
        print(type(error).__name__, error)
#> batch_size 4
#> shape (4, 2)
#> shape (4, 5)
#> batch_size 3
#> shape (3, 2)
#> RuntimeError stack expects each tensor to be equal size, but got [2] at entry 0 and [5] at entry 1

widths = {len(source[0][0]) for source in dataset.datasets}
print("widths:", widths)  # (3)!
#> widths: {2, 5}
