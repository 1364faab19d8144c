from collections.abc import Iterable

from torch.utils.data import Dataset


class Rows(Dataset):
    def __init__(self):
        self.rows, self.calls = [10, 20, 30], []

    def __len__(self):
        self.calls.append("len")
        return 2  # (1)!

    def __getitem__(self, i):
        self.calls.append(i)
        return self.rows[i]  # (2)!


ds = Rows()
print(hasattr(ds, "__iter__"), isinstance(ds, Iterable))  # (3)!
#> False False
it = iter(ds)
print(type(it).__name__, hasattr(it, "__next__"))
#> iterator True
seen = []
for row in ds:
    seen.append(row)
print(seen)
#> [10, 20, 30]
print(ds.calls)  # (4)!
#> [0, 1, 2, 3]
assert seen == [10, 20, 30] and ds.calls == [0, 1, 2, 3]
