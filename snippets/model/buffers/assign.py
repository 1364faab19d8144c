import torch
from torch import nn

net = nn.Module()
net.register_buffer("mean", torch.zeros(2))
saved = net.state_dict()  # (1)!

net.mean.copy_(torch.ones(2, dtype=torch.float64))  # (2)!
print(net.mean.dtype, saved["mean"].tolist())
#> torch.float32 [1.0, 1.0]

net.mean = torch.full((3,), 5.0, dtype=torch.float64)  # (3)!
print(net.mean.dtype, net.mean.shape, saved["mean"].tolist())
#> torch.float64 torch.Size([3]) [1.0, 1.0]
assert list(net.state_dict()) == ["mean"]
try:
    net.mean.copy_(torch.zeros(2))
except RuntimeError as error:
    print(type(error).__name__)
#> RuntimeError

for value in 5.0, nn.Parameter(torch.ones(3)):  # (4)!
    try:
        net.mean = value
        print(list(net._parameters), list(net._buffers))
    except TypeError as error:
        print(type(error).__name__, str(error).split(" (")[0])
#> TypeError cannot assign 'float' as buffer 'mean'
#> ['mean'] []
