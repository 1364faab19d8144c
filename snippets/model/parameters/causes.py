import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(100, 1)
y = 2 * X + 5
loss_fn = nn.MSELoss()
SGD = torch.optim.SGD
print("case    given grad  lr    first    last")
#> case    given grad  lr    first    last


def train(case, net, optimizer, cut=False):
    losses = []
    for step in range(50):
        loss = loss_fn(net(X), y)
        if cut:
            loss = torch.tensor(loss.item(), requires_grad=True)  # (1)!
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    group = optimizer.param_groups[0]
    held = [id(p) for p in group["params"]]
    given = "yes" if id(net.weight) in held else "no"  # (2)!
    size = "None"
    if net.weight.grad is not None:
        size = f"{net.weight.grad.abs().item():.0f}"  # (3)!
    ends = f"{losses[0]:5.2f} {losses[-1]:7.2f}"
    print(f"{case:7} {given:5} {size:5} {group['lr']:<5} {ends}")


net = nn.Linear(1, 1)
train("fine", net, SGD(net.parameters(), lr=0.1))
#> fine    yes   0     0.1   30.69    0.00
exact = torch.tensor([2.0, 5.0])
found = torch.cat([net.weight[0], net.bias]).detach()
assert (found - exact).abs().max() < 0.1

net, other = nn.Linear(1, 1), nn.Linear(1, 1)
train("other", net, SGD(other.parameters(), lr=0.1))  # (4)!
#> other   no    213   0.1   26.95   26.95

net = nn.Linear(1, 1)
optimizer = SGD(net.parameters(), lr=0.1)
net.weight = nn.Parameter(torch.zeros(1, 1))  # (5)!
train("old", net, optimizer)
#> old     no    212   0.1   25.37    4.20

net = nn.Linear(1, 1)
net.weight.requires_grad_(False)  # (6)!
train("frozen", net, SGD(net.parameters(), lr=0.1))
#> frozen  yes   None  0.1   41.71    9.19

net = nn.Linear(1, 1)
train("cut", net, SGD(net.parameters(), lr=0.1), cut=True)
#> cut     yes   None  0.1   36.35   36.35

net = nn.Linear(1, 1)
train("slow", net, SGD(net.parameters(), lr=1e-6))  # (7)!
#> slow    yes   5     1e-06 40.69   40.68

net = nn.Linear(1, 1).eval()  # (8)!
train("eval", net, SGD(net.parameters(), lr=0.1))
#> eval    yes   0     0.1   28.84    0.00
