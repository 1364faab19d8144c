import torch
from torch import nn


class Rows:
    def __len__(self):
        return 2


ds = Rows()
ds.__len__ = lambda: 99  # (1)!
print(len(ds), ds.__len__())
#> 2 99
Rows.__len__ = lambda self: 3  # (2)!
print(len(ds))
#> 3

net, X = nn.Identity(), torch.ones(1)
net.__call__ = lambda X: X + 10  # (3)!
print(net(X))
#> tensor([1.])
net.forward = lambda X: X + 20  # (4)!
print(net(X))
#> tensor([21.])
assert len(ds) == 3 and net(X).item() == 21
