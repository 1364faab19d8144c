import torch
from torch.utils.data import DataLoader


def epochs(inside):
    torch.manual_seed(0)
    loader = DataLoader(range(5), batch_size=5, shuffle=True)
    for epoch in range(3):
        if inside:
            torch.manual_seed(0)
        for batch in loader:
            yield batch.tolist()


for inside in True, False:
    orders = list(epochs(inside))
    print(inside, *orders)
    assert (orders[0] == orders[1] == orders[2]) == inside
#> True [1, 4, 2, 3, 0] [1, 4, 2, 3, 0] [1, 4, 2, 3, 0]
#> False [1, 4, 2, 3, 0] [2, 3, 4, 0, 1] [2, 4, 1, 0, 3]
