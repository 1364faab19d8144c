import torch
from torch.utils.data import DataLoader

loader = DataLoader(range(10), batch_size=4, drop_last=True)
batches = [batch.tolist() for batch in loader]
print(len(loader), batches)
#> 2 [[0, 1, 2, 3], [4, 5, 6, 7]]

torch.manual_seed(0)
print("drop_last  batches  last  rows")  # (1)!
#> drop_last  batches  last  rows
for drop_last in False, True:
    loader = DataLoader(
        range(1000), batch_size=32, shuffle=True, drop_last=drop_last
    )
    sizes = [len(batch) for batch in loader]
    columns = f"{len(sizes):7}  {sizes[-1]:4}  {sum(sizes):4}"
    print(f"{drop_last!s:9}  {columns}")
#> False           32     8  1000
#> True            31    32   992

seen = set()
for epoch in range(5):
    for batch in loader:
        seen.update(batch.tolist())
print("rows seen in 5 epochs:", len(seen))  # (2)!
#> rows seen in 5 epochs: 1000

small = DataLoader(range(3), batch_size=4, drop_last=True)
print("batches of 3 rows:", len(small))  # (3)!
#> batches of 3 rows: 0
