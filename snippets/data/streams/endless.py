from itertools import islice

from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * i


dataset = Squares()
print([x.item() for x in DataLoader(dataset)])
#> [0, 1, 4]
print(list(islice(dataset, 8)))  # (1)!
#> [0, 1, 4, 9, 16, 25, 36, 49]


class Bounded(Squares):
    def __getitem__(self, i):
        if not 0 <= i < len(self):
            raise IndexError(f"no row {i}")  # (2)!
        return i * i


print(list(Bounded()))
#> [0, 1, 4]
