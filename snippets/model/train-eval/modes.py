import torch
from torch import nn

torch.manual_seed(2931)
net = nn.Sequential(nn.Linear(2, 4), nn.Dropout(0.5))
x = torch.ones(1, 2)
print([m.training for m in net.modules()])  # (1)!
#> [True, True, True]
for _ in range(2):
    print(net(x).detach())
#> tensor([[1.3176, 0.0000, 1.8205, 0.4178]])
#> tensor([[0.0000, 0.5730, 0.0000, 0.0000]])

print(net.eval() is net)  # (2)!
#> True
print([m.training for m in net.modules()])
#> [False, False, False]
for _ in range(2):
    print(net(x).detach())
#> tensor([[0.6588, 0.2865, 0.9103, 0.2089]])
#> tensor([[0.6588, 0.2865, 0.9103, 0.2089]])
assert torch.equal(net(x), net[0](x))

net.train()  # (3)!
print([m.training for m in net.modules()])
#> [True, True, True]
