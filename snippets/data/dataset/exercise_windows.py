from itertools import islice

import torch
from torch.utils.data import DataLoader, Dataset


class Windows(Dataset):
    def __init__(self, series, width):
        self.series, self.width = series, width

    def __len__(self):
        raise NotImplementedError

    def __getitem__(self, i):
        raise NotImplementedError


# check
ds = Windows([10.0, 11.0, 12.0, 13.0, 14.0], 3)
assert len(ds) == 2
pairs = [(x.tolist(), y.tolist()) for x, y in islice(ds, 9)]
assert pairs[0] == ([10.0, 11.0, 12.0], [13.0])
assert pairs[1:] == [([11.0, 12.0, 13.0], [14.0])]
xb, yb = next(iter(DataLoader(ds, batch_size=2)))
assert xb.shape == (2, 3) and yb.shape == (2, 1)
assert xb.dtype == yb.dtype == torch.float32
print("ok")
