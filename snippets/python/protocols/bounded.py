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


plain, bounded = Squares(4), Bounded(4)
print("key                plain     bounded")
#> key                plain     bounded
for key in 3, -1, 9, slice(1, 3):  # (2)!
    found = fetch(plain, key), fetch(bounded, key)
    print(f"{key!s:18} {found[0]!s:9} {found[1]}")
#> 3                  9         9
#> -1                 1         9
#> 9                  81        IndexError
#> slice(1, 3, None)  TypeError [1, 4]
