import torch
from torch import nn

net = nn.Linear(2, 1)
params = net.parameters()
print("numbers", sum(p.numel() for p in params))  # (1)!
#> numbers 3
try:
    torch.optim.SGD(params)
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError optimizer got an empty parameter list

net.requires_grad_(False)
trainable = [p for p in net.parameters() if p.requires_grad]  # (2)!
try:
    torch.optim.SGD(trainable)
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError optimizer got an empty parameter list

net.requires_grad_(True)
params = list(net.parameters())  # (3)!
print("numbers", sum(p.numel() for p in params))
#> numbers 3
optimizer = torch.optim.SGD(params)
print("given", len(optimizer.param_groups[0]["params"]))
#> given 2
assert all(p.requires_grad for p in params)
