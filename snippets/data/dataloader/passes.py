from torch.utils.data import DataLoader

loader = DataLoader(range(10), batch_size=4)
try:
    next(loader)
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError 'DataLoader' object is not an iterator

it = iter(loader)  # (1)!
print(next(it).tolist())
#> [0, 1, 2, 3]
try:
    it.next()  # (2)!
except AttributeError as error:
    print(type(error).__name__, error)
#> AttributeError '_SingleProcessDataLoaderIter' object has no attribute 'next'
print(next(it).tolist())
#> [4, 5, 6, 7]
print(next(it).tolist())
#> [8, 9]
try:
    next(it)  # (3)!
except StopIteration as error:
    print(type(error).__name__)
#> StopIteration

print(next(iter(loader)).tolist())  # (4)!
#> [0, 1, 2, 3]
