import sys

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


def callers():
    frame, names = sys._getframe(1), []  # (1)!
    while frame.f_code.co_name != "<module>":
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return [name for name in reversed(names) if name[0] != "<"]


class Rows(Dataset):
    def __len__(self):
        return 1

    def __getitem__(self, i):
        print(*callers())
        return torch.ones(2)


class Net(nn.Module):
    def forward(self, X):
        print(*callers())
        return X


ds, net = Rows(), Net()
row = ds[0]  # (2)!
#> __getitem__
for batch in DataLoader(ds):  # (3)!
    y = net(batch)  # (4)!
#> __next__ _next_data fetch __getitem__
#> _wrapped_call_impl _call_impl forward
assert y.shape == (1, 2)
