from itertools import islice

import torch
from torch.utils.data import DataLoader, Dataset


class Windows(Dataset):
    def __init__(self, series, width):
        self.series = series
        self.width = width

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, i):
        raise NotImplementedError


# check
dataset = Windows([10.0, 11.0, 12.0, 13.0, 14.0], 3)
assert len(dataset) == 2, f"len is {len(dataset)}, not 2"
x, y = dataset[0]
assert x.tolist() == [10, 11, 12], f"features of sample 0: {x}"
assert y.tolist() == [13], f"label of sample 0: {y}, not [13.]"
x, y = dataset[1]
assert x.tolist() == [11, 12, 13], f"features of sample 1: {x}"
assert y.tolist() == [14], f"label of sample 1: {y}, not [14.]"
count = sum(1 for sample in islice(dataset, 9))
assert count == 2, f"for takes {count} samples or more, not 2"
xb, yb = next(iter(DataLoader(dataset, batch_size=2)))
for part in xb, yb:
    assert part.dtype == torch.float32, f"{part.dtype}, not float32"
short = len(Windows([1.0, 2.0], 3))
assert short == 0, f"2 numbers are too few, but len is {short}"
print("ok:", count, "windows")
