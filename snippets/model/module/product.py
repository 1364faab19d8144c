import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.ones(2)) * 2  # (1)!
        self.b = nn.Parameter(torch.ones(2)).double()
        self.c = nn.Parameter(torch.ones(2) * 2)  # (2)!


net = Net()
for name in "a", "b", "c":
    p = getattr(net, name)
    print(name, type(p).__name__, p.is_leaf)
#> a Tensor False
#> b Tensor False
#> c Parameter True
print([name for name, _ in net.named_parameters()])
#> ['c']
try:
    torch.optim.SGD([net.a], lr=0.1)
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError can't optimize a non-leaf Tensor
assert list(net._parameters) == ["c"]
