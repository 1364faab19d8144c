import torch
from torch.utils.data import DataLoader, Dataset


class Says(Dataset):
    def __init__(self, size):
        self.X, self.size = torch.arange(4), size

    def __len__(self):
        return self.size  # (1)!

    def __getitem__(self, i):
        return self.X[i]


class Counts(Says):
    def __len__(self):
        return len(self.X)  # (2)!


def load(ds):
    try:
        return [x.item() for x in DataLoader(ds)]
    except IndexError as error:
        return type(error).__name__


for ds in Says(2), Says(6), Counts(2):
    print(f"{type(ds).__name__}({ds.size})", load(ds))
#> Says(2) [0, 1]
#> Says(6) IndexError
#> Counts(2) [0, 1, 2, 3]
assert load(Says(2)) == [0, 1] and load(Counts(2)) == [0, 1, 2, 3]
