import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Rows(Dataset):
    def __init__(self, lines):
        self.lines = lines

    def __len__(self):
        return len(self.lines)

    def __getitem__(self, i):
        *x, y = (float(cell) for cell in self.lines[i].split(","))
        return torch.tensor(x), torch.tensor([y])


# check
ds = Rows(["1,0,6.2", "0,1,0.8", "1,1,2.8"])
assert len(ds) == 3
xb, yb = next(iter(DataLoader(ds, batch_size=3)))
assert xb.shape == (3, 2) and yb.shape == (3, 1)
assert xb.dtype == yb.dtype == torch.float32
assert nn.Linear(2, 1)(xb).shape == yb.shape
torch.testing.assert_close(yb.sum(), torch.tensor(9.8))
print("ok")
#> ok
