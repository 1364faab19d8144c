import torch
from torch.utils.data import DataLoader


def two_epochs(validation):
    torch.manual_seed(0)
    training = DataLoader(range(6), batch_size=6, shuffle=True)
    orders = []
    for epoch in range(2):
        for batch in training:
            orders.append(batch.tolist())
        for batch in validation:  # (1)!
            pass
    return orders


plain = DataLoader(range(100))
generator = torch.Generator().manual_seed(1)  # (2)!
own = DataLoader(range(100), generator=generator)
print("no validation:", two_epochs([]))
#> no validation: [[0, 4, 3, 5, 2, 1], [2, 3, 1, 5, 4, 0]]
print("plain loader: ", two_epochs(plain))
#> plain loader:  [[0, 4, 3, 5, 2, 1], [4, 5, 1, 2, 3, 0]]
print("own generator:", two_epochs(own))
#> own generator: [[0, 4, 3, 5, 2, 1], [2, 3, 1, 5, 4, 0]]
assert two_epochs(plain)[1] != two_epochs([])[1]
