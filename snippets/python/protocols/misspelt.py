import torch
from torch import nn
from torch.utils.data import Dataset


class Rows(Dataset):
    def __len_(self):  # (1)!
        return 2

    def __getitm__(self, i):
        return i


class Net(nn.Module):
    def __int__(self, width):
        self.width = width

    def foward(self, X):
        return X


attempts = {
    "len(rows)": lambda: len(Rows()),
    "rows[0]": lambda: Rows()[0],
    "Net(2)": lambda: Net(2),
    "net(X)": lambda: Net()(torch.ones(1)),
}
for name, attempt in attempts.items():
    try:
        attempt()
    except (TypeError, NotImplementedError) as error:
        print(f"{name}: {type(error).__name__} {error}")
#> len(rows): TypeError object of type 'Rows' has no len()
#> rows[0]: NotImplementedError Subclasses of Dataset should implement __getitem__.
#> Net(2): TypeError Net.__init__() takes 1 positional argument but 2 were given
#> net(X): NotImplementedError Module [Net] is missing the required "forward" function
