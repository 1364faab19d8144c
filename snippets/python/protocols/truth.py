from torch import nn
from torch.utils.data import DataLoader, IterableDataset, Subset

train = range(4)
val = Subset(train, [])
print(len(val), bool(val), bool(DataLoader(val)))  # (1)!
#> 0 False False


def careless(val=None):
    return val or train  # (2)!


def careful(val=None):
    return train if val is None else val


print(len(careless(val)), len(careful(val)))
#> 4 0
print(bool(nn.Sequential()), bool(nn.Linear(2, 1)))  # (3)!
#> False True
assert careless(val) is train and careful(val) is val


class Stream(IterableDataset):
    def __iter__(self):
        return iter(train)


stream = DataLoader(Stream(), batch_size=2)
try:
    print(bool(stream))  # (4)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError object of type 'Stream' has no len()
