import torch
from torch.utils.data import random_split

torch.manual_seed(0)
X, labels = torch.randn(800, 4), torch.randint(2, (800, 1))
table = torch.cat([X, labels], dim=1)  # (1)!
march, april = table[:600], table[200:]  # (2)!
joined = torch.cat([march, april])


def report(name, table):
    generator = torch.Generator().manual_seed(0)
    parts = random_split(table, [0.8, 0.2], generator)
    train, test = (torch.stack(list(part)) for part in parts)
    distance = torch.cdist(test[:, :4], train[:, :4])
    nearest = train[distance.argmin(dim=1)]  # (3)!
    again = int((test == nearest).all(dim=1).sum())
    right = (test[:, 4] == nearest[:, 4]).float().mean().item()
    counts = f"{len(table):4} {len(test):4} {again:5}"
    print(f"{name:8} {counts} {right:5.2f}")
    return again, right


print("         rows test again right")
#>          rows test again right
again, right = report("joined", joined)
#> joined   1200  240   137  0.77
assert again > 0 and right > 0.65
again, right = report("distinct", joined.unique(dim=0))  # (4)!
#> distinct  800  160     0  0.48
assert again == 0 and abs(right - 0.5) < 0.15
