from torch.utils.data import DataLoader

loader = DataLoader(range(10), batch_size=4)
try:
    next(loader)
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError 'DataLoader' object is not an iterator

it = iter(loader)  # (1)!
for _ in range(4):
    try:
        print(next(it).tolist())
    except StopIteration as error:  # (2)!
        print(type(error).__name__)
#> [0, 1, 2, 3]
#> [4, 5, 6, 7]
#> [8, 9]
#> StopIteration

print(next(iter(loader)).tolist())  # (3)!
#> [0, 1, 2, 3]
