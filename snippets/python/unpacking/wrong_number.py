import torch
from torch.utils.data import DataLoader, TensorDataset


def f(*args):
    return args


X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]])
for batch in DataLoader(X, batch_size=2):  # (1)!
    try:
        xb, yb = batch
        print(xb, yb)
    except ValueError as error:
        print(type(error).__name__, error)
#> tensor([1., 0.]) tensor([0., 1.])
#> ValueError not enough values to unpack (expected 2, got 1)

print("arguments:", len(f(X)), len(f(*X)))  # (2)!
#> arguments: 1 3
for (xb,) in DataLoader(TensorDataset(X), batch_size=2):  # (3)!
    print(xb.shape)
#> torch.Size([2, 2])
#> torch.Size([1, 2])
