from torch.utils.data import DataLoader

loader = DataLoader(range(6), batch_size=2)
a, b = iter(loader), iter(loader)  # (1)!
print(next(a).tolist(), next(a).tolist(), next(b).tolist())
#> [0, 1] [2, 3] [0, 1]
print(a is b, iter(a) is a)
#> False True

print(hasattr(loader, "__next__"), hasattr(a, "__next__"))
#> False True
print(type(a).__name__)  # (2)!
#> _SingleProcessDataLoaderIter
print([batch.tolist() for batch in a])  # (3)!
#> [[4, 5]]
print([batch.tolist() for batch in a])
#> []
print([batch.tolist() for batch in loader])  # (4)!
#> [[0, 1], [2, 3], [4, 5]]
assert type(a).__name__ == "_SingleProcessDataLoaderIter"
