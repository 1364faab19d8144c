import torch
from torch import nn
from torch.utils.data import Dataset


class Rows(Dataset):
    def __len_(self):  # (1)!
        return 2

    def __getitm__(self, i):
        return i


class Plain:
    __getitm__ = Rows.__getitm__


class Net(nn.Module):
    def __int__(self, width):
        self.width = width

    def foward(self, X):
        return X


tries = {
    "ds[0]": lambda: Rows()[0],
    "plain[0]": lambda: Plain()[0],  # (2)!
    "len(ds)": lambda: len(Rows()),
    "net(X)": lambda: Net()(torch.ones(1)),  # (3)!
    "Net(2)": lambda: Net(2),
}
for name, attempt in tries.items():
    try:
        attempt()
    except Exception as error:
        print(name, type(error).__name__)
#> ds[0] NotImplementedError
#> plain[0] TypeError
#> len(ds) TypeError
#> net(X) NotImplementedError
#> Net(2) TypeError
