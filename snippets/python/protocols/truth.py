from torch import nn
from torch.utils.data import DataLoader, IterableDataset, Subset

train = range(4)
val = Subset(train, [])
print("val:", len(val), bool(val))  # (1)!
#> val: 0 False
print("its loader:", bool(DataLoader(val)))
#> its loader: False


def careless(val=None):
    return val or train  # (2)!


def careful(val=None):
    return train if val is None else val


print("careless", len(careless(val)), "careful", len(careful(val)))
#> careless 4 careful 0
print("Sequential", bool(nn.Sequential()))  # (3)!
#> Sequential False
print("Linear", bool(nn.Linear(2, 1)))
#> Linear True


class Stream(IterableDataset):
    def __iter__(self):
        return iter(train)


stream = DataLoader(Stream())
try:
    bool(stream)  # (4)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError object of type 'Stream' has no len()
