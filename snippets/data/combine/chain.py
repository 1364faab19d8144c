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
    print(type(error).__name__, error)
#> AssertionError ConcatDataset does not support IterableDataset

dataset = ChainDataset([first, second])  # (2)!
print("rows:", list(dataset))
#> rows: [0, 1, 2, 3, 4]
both = first + second  # (3)!
print("with a plus:", type(both).__name__, list(both))
#> with a plus: ChainDataset [0, 1, 2, 3, 4]
assert list(both) == list(dataset) == [0, 1, 2, 3, 4]
