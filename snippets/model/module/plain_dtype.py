import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones(2))
        self.mean = torch.zeros(2)
        self.layer = nn.Linear(2, 1)
        self.plain = [nn.Linear(2, 1)]


net = Net().double()  # (1)!
print("w    ", net.w.dtype)
#> w     torch.float64
print("layer", net.layer.weight.dtype)
#> layer torch.float64
print("mean ", net.mean.dtype)  # (2)!
#> mean  torch.float32
print("plain", net.plain[0].weight.dtype)
#> plain torch.float32
x = torch.ones(1, 2, dtype=torch.float64)
try:
    net.plain[0](x)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 must have the same dtype, but got Double and Float

print("_parameters", list(net._parameters))  # (3)!
#> _parameters ['w']
free = nn.Linear(2, 1, bias=False)
names = list(free._parameters)
print("without a bias", names, free._parameters["bias"])
#> without a bias ['weight', 'bias'] None
assert list(net._parameters) == ["w"]
assert net.mean.dtype == net.plain[0].weight.dtype == torch.float32
