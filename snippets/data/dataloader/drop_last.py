import torch
from torch.utils.data import DataLoader

loader = DataLoader(range(10), batch_size=4, drop_last=True)
batches = [batch.tolist() for batch in loader]
print(len(loader), batches)
#> 2 [[0, 1, 2, 3], [4, 5, 6, 7]]

torch.manual_seed(0)
for drop in False, True:
    loader = DataLoader(
        range(1000), batch_size=32, shuffle=True, drop_last=drop
    )
    sizes = [len(batch) for batch in loader]
    print(drop, len(sizes), sizes[-1], sum(sizes))  # (1)!
    assert len(sizes) == len(loader)
#> False 32 8 1000
#> True 31 32 992

epochs = [set(torch.cat(list(loader)).tolist()) for _ in range(5)]
print(len(epochs[0]), len(set.union(*epochs)))  # (2)!
#> 992 1000

print(len(DataLoader(range(3), batch_size=4, drop_last=True)))  # (3)!
#> 0
