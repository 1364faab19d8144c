from torch.utils.data import (
    ChainDataset,
    ConcatDataset,
    IterableDataset,
)


class Stream(IterableDataset):
    def __init__(self, *rows):
        self.rows = rows

    def __iter__(self):
        return iter(self.rows)


first, second = Stream(0, 1, 2), Stream(3, 4)
try:
    ConcatDataset([first, second])  # (1)!
except AssertionError as error:
    print(type(error).__name__)
#> AssertionError

ds = ChainDataset([first, second])  # (2)!
print(list(ds))
#> [0, 1, 2, 3, 4]
assert list(ds) == [0, 1, 2, 3, 4]
both = first + second  # (3)!
print(type(both).__name__, list(both) == list(ds))
#> ChainDataset True
