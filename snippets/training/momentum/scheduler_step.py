import warnings

import torch
from torch import nn
from torch.optim.lr_scheduler import ExponentialLR

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]


def train(place):
    torch.manual_seed(0)
    net, loss_fn, rates = nn.Linear(2, 1), nn.MSELoss(), []
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    scheduler = ExponentialLR(optimizer, gamma=0.9)
    for epoch in range(10):
        if place == "before":
            scheduler.step()
        rates.append(scheduler.get_last_lr()[0])  # (1)!
        for rows in torch.randperm(1000).split(10):
            optimizer.zero_grad()
            loss_fn(net(X[rows]), y[rows]).backward()
            optimizer.step()
            if place == "batch":
                scheduler.step()
        if place == "epoch":
            scheduler.step()
    trained = torch.cat([net.weight[0], net.bias]).detach()
    gap = (trained - exact).abs().max().item()
    print(f"{place:6} {rates[0]:12.3f} {rates[-1]:11.3f} {gap:11.2f}")


print("place   first epoch  last epoch  from exact")
#> place   first epoch  last epoch  from exact
with warnings.catch_warnings(record=True) as caught:
    for place in "epoch", "batch", "before":
        train(place)
#> epoch         0.030       0.012        0.00
#> batch         0.030       0.000        2.67
#> before        0.027       0.010        0.00
for warning in caught:  # (2)!
    print(str(warning.message).partition(". ")[0])
#> Detected call of `lr_scheduler.step()` before `optimizer.step()`
