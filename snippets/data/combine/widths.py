import torch
from torch.utils.data import ConcatDataset, DataLoader, TensorDataset

narrow = TensorDataset(torch.zeros(4, 2))
wide = TensorDataset(torch.zeros(4, 5))
ds = ConcatDataset([narrow, wide])  # (1)!


def load(size):
    shapes = []
    try:
        for (xb,) in DataLoader(ds, batch_size=size):
            shapes.append(tuple(xb.shape))
    except RuntimeError as error:
        shapes.append(type(error).__name__)
    return shapes


print(load(3))
#> [(3, 2), 'RuntimeError']
print(load(4))  # (2)!
#> [(4, 2), (4, 5)]
assert load(3) == [(3, 2), "RuntimeError"]
print({len(source[0][0]) for source in ds.datasets})  # (3)!
#> {2, 5}
