import torch
from torch import nn
from torch.optim.lr_scheduler import ReduceLROnPlateau

torch.manual_seed(0)
X = torch.randn(2000, 2, dtype=torch.float64)
w = torch.tensor([[2.0], [-3.4]], dtype=torch.float64)
y = X @ w + 4.2 + torch.randn(2000, 1, dtype=torch.float64)
train, validation = slice(0, 1000), slice(1000, 2000)
A = torch.cat([X, torch.ones(2000, 1)], dim=1)[train]
exact = torch.linalg.lstsq(A, y[train]).solution

net, loss_fn = nn.Linear(2, 1, dtype=torch.float64), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = ReduceLROnPlateau(optimizer, factor=0.1, patience=2)  # (1)!
rates = []
print("epoch  lr     from exact")
#> epoch  lr     from exact
for epoch in range(16):
    rates.append(optimizer.param_groups[0]["lr"])
    for rows in torch.randperm(1000).split(10):
        optimizer.zero_grad()
        loss_fn(net(X[rows]), y[rows]).backward()
        optimizer.step()
    with torch.no_grad():
        score = loss_fn(net(X[validation]), y[validation])
    scheduler.step(score)  # (2)!

    trained = torch.cat([net.weight[0], net.bias]).detach()
    gap = (trained - exact[:, 0]).abs().max()
    if optimizer.param_groups[0]["lr"] < rates[-1]:  # (3)!
        print(f"{epoch:5}  {rates[-1]:<5g}  {gap:10.4f}")
#>     3  0.1        0.1896
#>    10  0.01       0.0193
#>    13  0.001      0.0113
try:
    scheduler.step()
except TypeError as error:
    print(error)
#> ReduceLROnPlateau.step() missing 1 required positional argument: 'metrics'
