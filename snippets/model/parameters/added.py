import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
net[0].requires_grad_(False)
trainable = [p for p in net.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(trainable, lr=0.1)  # (1)!
print("groups", len(optimizer.param_groups))
#> groups 1

net[0].requires_grad_(True)
new = {"params": net[0].parameters(), "lr": 0.01}
optimizer.add_param_group(new)  # (2)!
for group in optimizer.param_groups:
    print("lr", group["lr"], "parameters", len(group["params"]))
#> lr 0.1 parameters 2
#> lr 0.01 parameters 2
try:
    optimizer.add_param_group({"params": [net[0].weight]})  # (3)!
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError some parameters appear in more than one parameter group
assert all(p.requires_grad for p in net.parameters())
