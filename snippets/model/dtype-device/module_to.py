import torch
from torch import nn

x, net = torch.ones(4, 2), nn.BatchNorm1d(2)
early = torch.optim.Adam(net.parameters())  # (1)!
net(x).sum().backward()
early.step()
saved = early.state_dict()

print("x.double() is x:", x.double() is x)
#> x.double() is x: False
print("net.double() is net:", net.double() is net)  # (2)!
#> net.double() is net: True
for name, tensor in net.state_dict().items():
    print(f"{name:20} {tensor.dtype}")
#> weight               torch.float64
#> bias                 torch.float64
#> running_mean         torch.float64
#> running_var          torch.float64
#> num_batches_tracked  torch.int64
try:
    early.step()
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError expected dtype float for `end` but got dtype double

late = torch.optim.Adam(net.parameters())  # (3)!
late.load_state_dict(saved)  # (4)!
average = late.state[net.weight]["exp_avg"]
print("loaded state", average.dtype)
#> loaded state torch.float64
late.step()
print("bias after two steps", f"{net.bias[0].item():.4f}")
#> bias after two steps -0.0020
weight = net.weight
net.to("meta")
print("the same weight after to('meta'):", net.weight is weight)  # (5)!
#> the same weight after to('meta'): False
