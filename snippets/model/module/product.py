import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.ones(2)) * 2  # (1)!
        self.b = nn.Parameter(torch.ones(2)).double()
        self.c = nn.Parameter(torch.ones(2)).to("meta")  # (2)!
        self.d = nn.Parameter(torch.ones(2)).to("cpu")  # (3)!
        self.e = nn.Parameter(torch.ones(2) * 2)  # (4)!


net = Net()
print("name type is_leaf")
#> name type is_leaf
for name in "a", "b", "c", "d", "e":
    p = getattr(net, name)
    print(name, type(p).__name__, p.is_leaf)
#> a Tensor False
#> b Tensor False
#> c Tensor False
#> d Parameter True
#> e Parameter True
found = [name for name, _ in net.named_parameters()]
print("found", found)
#> found ['d', 'e']
assert found == ["d", "e"]
try:
    torch.optim.SGD([net.a])
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError can't optimize a non-leaf Tensor
