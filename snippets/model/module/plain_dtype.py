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
print("w", net.w.dtype)
#> w torch.float64
print("layer", net.layer.weight.dtype)
#> layer torch.float64
print("mean", net.mean.dtype)  # (2)!
#> mean torch.float32
print("plain", net.plain[0].weight.dtype)
#> plain torch.float32
x = torch.ones(1, 2, dtype=torch.float64)
print(net.layer(x).dtype)
#> torch.float64
try:
    net.plain[0](x)
except RuntimeError as error:
    print(type(error).__name__, str(error).split(",")[0])
#> RuntimeError mat1 and mat2 must have the same dtype
assert list(net._parameters) == ["w"]  # (3)!
assert net.mean.dtype == net.plain[0].weight.dtype == torch.float32
