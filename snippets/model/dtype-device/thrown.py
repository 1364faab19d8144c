import torch
from torch import nn

net = nn.Linear(2, 1)
x = torch.ones(4, 2, dtype=torch.float64)
x.to(torch.float32)  # (1)!
print(x.dtype)
#> torch.float64
try:
    net(x)
except RuntimeError as error:
    print(type(error).__name__)
#> RuntimeError

x = x.to(torch.float32)  # (2)!
print(net(x).dtype)
#> torch.float32
print(x.to(torch.float32) is x)  # (3)!
#> True
assert x.dtype == net(x).dtype == torch.float32
