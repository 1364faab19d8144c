import torch
from torch import nn

net = nn.Linear(2, 1)
for given in net, net.parameters:  # (1)!
    try:
        torch.optim.SGD(given)
    except TypeError as error:
        print("TypeError:", error)
#> TypeError: 'Linear' object is not iterable
#> TypeError: 'method' object is not iterable

optimizer = torch.optim.SGD(net.parameters())
print("given:", len(optimizer.param_groups[0]["params"]))
#> given: 2
