from torch.utils.data import DataLoader

loader = DataLoader(range(6), batch_size=2)
a, b = iter(loader), iter(loader)  # (1)!
print(next(a).tolist(), next(a).tolist(), next(b).tolist())
#> [0, 1] [2, 3] [0, 1]
print("has __next__:", hasattr(loader, "__next__"))
#> has __next__: False
print("its iterator has:", hasattr(a, "__next__"))
#> its iterator has: True
print([batch.tolist() for batch in a])  # (2)!
#> [[4, 5]]
print([batch.tolist() for batch in a])
#> []
print([batch.tolist() for batch in loader])  # (3)!
#> [[0, 1], [2, 3], [4, 5]]
