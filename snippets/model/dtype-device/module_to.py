import torch
from torch import nn

x, net = torch.ones(4, 2), nn.BatchNorm1d(2)
weight = net.weight
adam = torch.optim.Adam(net.parameters())
net(x).sum().backward()
adam.step()

print(x.double() is x, net.double() is net)  # (1)!
#> False True
print(x.dtype, net.weight.dtype, net.weight.grad.dtype)
#> torch.float32 torch.float64 torch.float64
for name, b in net.named_buffers():
    print(name, b.dtype)  # (2)!
#> running_mean torch.float64
#> running_var torch.float64
#> num_batches_tracked torch.int64

given = adam.param_groups[0]["params"][0]
print(net.weight is weight is given)  # (3)!
#> True
print(adam.state[weight]["exp_avg"].dtype)  # (4)!
#> torch.float32
try:
    adam.step()
except RuntimeError as error:
    print(type(error).__name__)
#> RuntimeError
net.to("meta")
print(net.weight is weight)  # (5)!
#> False
assert net.weight.is_meta and not given.is_meta
