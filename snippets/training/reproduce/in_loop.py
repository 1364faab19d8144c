import torch
from torch.utils.data import DataLoader


def orders(inside):
    torch.manual_seed(0)
    loader = DataLoader(range(5), batch_size=5, shuffle=True)
    found = []
    for epoch in range(3):
        if inside:
            torch.manual_seed(0)
        for batch in loader:
            found.append(batch.tolist())
    return found


print("in every epoch", *orders(inside=True))
#> in every epoch [1, 4, 2, 3, 0] [1, 4, 2, 3, 0] [1, 4, 2, 3, 0]
print("once          ", *orders(inside=False))
#> once           [1, 4, 2, 3, 0] [2, 3, 4, 0, 1] [2, 4, 1, 0, 3]
