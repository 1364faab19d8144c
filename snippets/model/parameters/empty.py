import torch
from torch import nn

net = nn.Linear(2, 1)
params = net.parameters()
print(sum(p.numel() for p in params))  # (1)!
#> 3
try:
    torch.optim.SGD(params, lr=0.03)
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError optimizer got an empty parameter list

params = list(net.parameters())  # (2)!
print(sum(p.numel() for p in params))
#> 3
sgd = torch.optim.SGD(params, lr=0.03)
assert len(sgd.param_groups[0]["params"]) == 2
