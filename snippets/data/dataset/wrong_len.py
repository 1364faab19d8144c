import torch
from torch.utils.data import DataLoader, Dataset


class Says(Dataset):
    def __init__(self, size):
        self.X = torch.arange(4)
        self.size = size

    def __len__(self):
        return self.size  # (1)!

    def __getitem__(self, i):
        return self.X[i]


class Counts(Says):
    def __len__(self):
        return len(self.X)  # (2)!


def load(dataset):
    try:
        return [x.item() for x in DataLoader(dataset)]
    except IndexError as error:
        return f"{type(error).__name__} {error}"


for dataset in Says(2), Says(6), Counts(2):
    print(type(dataset).__name__, len(dataset), load(dataset))
#> Says 2 [0, 1]
#> Says 6 IndexError index 4 is out of bounds for dimension 0 with size 4
#> Counts 4 [0, 1, 2, 3]
