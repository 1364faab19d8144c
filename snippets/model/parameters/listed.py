import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 1))
for name, p in net.named_parameters():  # (1)!
    print(name, type(p).__name__, p.shape)
#> 0.weight Parameter torch.Size([1, 2])
#> 0.bias Parameter torch.Size([1])

weight = net[0].weight  # (2)!
print(weight is next(net.parameters()))
#> True
print(sum(p.numel() for p in net.parameters()))  # (3)!
#> 3

optimizer = torch.optim.SGD(net.parameters(), lr=0.03)  # (4)!
print(optimizer.param_groups[0]["params"][0] is weight)
#> True
assert isinstance(weight, nn.Parameter) and weight.shape == (1, 2)
