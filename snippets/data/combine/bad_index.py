from torch.utils.data import DataLoader, Subset

dataset = ["a", "b", "c", "d"]
part = Subset(dataset, [0, 3, 2, 4])  # (1)!
print("len(part):", len(part))
#> len(part): 4
try:
    for batch in DataLoader(part, batch_size=2):
        print(batch)
except IndexError as error:
    print(type(error).__name__, error)
#> ['a', 'd']
#> IndexError list index out of range


def checked(dataset, indices):
    bad = [i for i in indices if not 0 <= i < len(dataset)]
    if bad:
        raise IndexError(f"no rows {bad} of {len(dataset)}")
    return Subset(dataset, indices)


try:
    checked(dataset, [0, 3, 2, 4])  # (2)!
except IndexError as error:
    print(type(error).__name__, error)
#> IndexError no rows [4] of 4
