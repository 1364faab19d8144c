from itertools import islice

from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * i


ds = Squares()
print([int(x) for x in DataLoader(ds)])
#> [0, 1, 4]
print(list(islice(ds, 8)))  # (1)!
#> [0, 1, 4, 9, 16, 25, 36, 49]


class Bounded(Squares):
    def __getitem__(self, i):
        if not 0 <= i < len(self):
            raise IndexError(i)  # (2)!
        return super().__getitem__(i)


print(list(Bounded()))
#> [0, 1, 4]
assert list(Bounded()) == [0, 1, 4]
