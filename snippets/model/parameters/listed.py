import torch
from torch import nn

net = nn.Linear(2, 1)
for name, p in net.named_parameters():  # (1)!
    print(name, type(p).__name__, tuple(p.shape))
#> weight Parameter (1, 2)
#> bias Parameter (1,)
print("numbers", sum(p.numel() for p in net.parameters()))  # (2)!
#> numbers 3

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)  # (3)!
before = net.bias.item()
net(torch.ones(1, 2)).sum().backward()
optimizer.step()
print(f"bias moved by {net.bias.item() - before:.1f}")  # (4)!
#> bias moved by -0.1
held = optimizer.param_groups[0]["params"]  # (5)!
assert held[0] is net.weight and held[1] is net.bias
