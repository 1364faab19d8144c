import torch
from torch import nn


class Rows:
    def __len__(self):
        return 2


rows = Rows()
rows.__len__ = lambda: 99  # (1)!
print("len(rows)", len(rows), "rows.__len__()", rows.__len__())
#> len(rows) 2 rows.__len__() 99
Rows.__len__ = lambda self: 3  # (2)!
print("len(rows)", len(rows))
#> len(rows) 3

net, X = nn.Identity(), torch.ones(1)
net.__call__ = lambda X: X + 10  # (3)!
print("net(X)", net(X))
#> net(X) tensor([1.])
net.forward = lambda X: X + 20  # (4)!
print("net(X)", net(X))
#> net(X) tensor([21.])
