from torch.utils.data import DataLoader, Subset

ds = ["a", "b", "c", "d"]
part = Subset(ds, [0, 3, 2, 4])  # (1)!
print(len(part))
#> 4
try:
    for batch in DataLoader(part, batch_size=2):
        print(batch)
except IndexError as error:
    print(type(error).__name__)
#> ['a', 'd']
#> IndexError


def checked(ds, indices):
    bad = [i for i in indices if not 0 <= i < len(ds)]
    if bad:
        raise IndexError(f"{bad} of {len(ds)}")
    return Subset(ds, indices)


try:
    checked(ds, [0, 3, 2, 4])  # (2)!
except IndexError as error:
    print(type(error).__name__, error)
#> IndexError [4] of 4
