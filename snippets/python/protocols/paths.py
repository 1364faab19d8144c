import inspect

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


def callers():
    names = []
    for frame in inspect.stack()[1:]:  # (1)!
        if frame.function == "<module>":
            break
        if not frame.function.startswith("<"):
            names.insert(0, frame.function)
    return names


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


dataset, net = Rows(), Net()
row = dataset[0]  # (2)!
#> __getitem__
for batch in DataLoader(dataset):  # (3)!
    y = net(batch)  # (4)!
#> __next__ _next_data fetch __getitem__
#> _wrapped_call_impl _call_impl forward
