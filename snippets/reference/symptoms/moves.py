import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(200, 1), torch.randn(200, 1)
loss_fn = nn.MSELoss()


def check(name, net, optimizer, cut=False):
    before = net.weight.detach().clone()
    loss = loss_fn(net(X), y)
    if cut:
        loss = torch.tensor(loss.item(), requires_grad=True)
    loss.backward()
    held = [id(p) for p in optimizer.param_groups[0]["params"]]
    optimizer.step()
    given = id(net.weight) in held  # (1)!
    graded = net.weight.grad is not None  # (2)!
    moved = not torch.equal(net.weight, before)  # (3)!
    print(f"{name:8} {given!s:6} {graded!s:9} {moved}")


print("         given  gradient  moved")
#>          given  gradient  moved
net, other = nn.Linear(1, 1), nn.Linear(1, 1)
check("healthy", net, torch.optim.SGD(net.parameters()))
#> healthy  True   True      True
net = nn.Linear(1, 1)
check("other", net, torch.optim.SGD(other.parameters()))
#> other    False  True      False
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters())
check("cut", net, optimizer, cut=True)
#> cut      True   False     False
