import torch
from torch.utils.data import DataLoader


def orders(held_out=()):
    torch.manual_seed(0)
    train = DataLoader(range(6), batch_size=6, shuffle=True)
    epochs = []
    for _ in range(2):
        for batch in train:
            epochs.append(batch.tolist())
        for _ in held_out:  # (1)!
            pass
    return epochs


plain = DataLoader(range(100))
own = DataLoader(range(100), generator=torch.Generator())  # (2)!
print("none", orders())
#> none [[0, 4, 3, 5, 2, 1], [2, 3, 1, 5, 4, 0]]
print("plain", orders(plain))
#> plain [[0, 4, 3, 5, 2, 1], [4, 5, 1, 2, 3, 0]]
print("own", orders(own))
#> own [[0, 4, 3, 5, 2, 1], [2, 3, 1, 5, 4, 0]]
assert orders(plain)[1] != orders()[1] and orders(own) == orders()
