import torch
from torch import nn

torch.manual_seed(29)
net = nn.Sequential(nn.Linear(2, 4), nn.Dropout(0.5))
x = torch.ones(1, 2)
print([m.training for m in net.modules()])  # (1)!
#> [True, True, True]
for _ in range(2):
    print(net(x).detach())
#> tensor([[1.2845, 0.0000, 1.1978, 0.3587]])
#> tensor([[0.0000, 1.3095, 0.0000, 0.3587]])

print(net.eval() is net)  # (2)!
#> True
print([m.training for m in net.modules()])
#> [False, False, False]
for _ in range(2):
    print(net(x).detach())
#> tensor([[0.6423, 0.6548, 0.5989, 0.1794]])
#> tensor([[0.6423, 0.6548, 0.5989, 0.1794]])
assert torch.equal(net(x), net[0](x))

net.train()  # (3)!
print([m.training for m in net.modules()])
#> [True, True, True]
