import torch
from torch.utils.data import DataLoader, IterableDataset

LINES = ["1,0,6.2", "0,1,0.8", "1,1,2.8"]


class Lines(IterableDataset):
    def __iter__(self):  # (1)!
        for line in LINES:
            *x, y = (float(cell) for cell in line.split(","))
            yield torch.tensor(x), torch.tensor([y])


class Plain:  # (2)!
    __iter__ = Lines.__iter__


ds = Lines()
for xb, yb in DataLoader(ds, batch_size=2):
    print(xb.shape, yb.shape)
#> torch.Size([2, 2]) torch.Size([2, 1])
#> torch.Size([1, 2]) torch.Size([1, 1])

tries = {
    "Plain": lambda: next(iter(DataLoader(Plain()))),
    "ds[0]": lambda: ds[0],
    "len(ds)": lambda: len(ds),
    "shuffle": lambda: DataLoader(ds, shuffle=True),  # (3)!
}
for name, attempt in tries.items():
    try:
        attempt()
    except Exception as error:
        print(name, type(error).__name__)
#> Plain TypeError
#> ds[0] NotImplementedError
#> len(ds) TypeError
#> shuffle ValueError
