from torch.utils.data import Dataset


class Squares(Dataset):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        return i * i


class Bounded(Squares):
    def __getitem__(self, key):
        i = range(self.n)[key]  # (1)!
        if isinstance(i, range):
            return [j * j for j in i]
        return i * i


def fetch(rows, key):
    try:
        return rows[key]
    except (IndexError, TypeError) as error:
        return type(error).__name__


ds, bounded = Squares(4), Bounded(4)
for key in 3, -1, 9, slice(1, 3):  # (2)!
    print(fetch(ds, key), fetch(bounded, key))
#> 9 9
#> 1 9
#> 81 IndexError
#> TypeError [1, 4]
assert bounded[-1] == 9 and bounded[1:3] == [1, 4]
assert list(bounded) == [0, 1, 4, 9]
