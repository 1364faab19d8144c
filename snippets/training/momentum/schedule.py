import torch
from torch import nn
from torch.optim.lr_scheduler import ExponentialLR

torch.manual_seed(0)
X = torch.randn(1000, 2, dtype=torch.float64)
w = torch.tensor([[2.0], [-3.4]], dtype=torch.float64)
y = X @ w + 4.2 + torch.randn(1000, 1, dtype=torch.float64)  # (1)!
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()


def train(gamma):
    torch.manual_seed(0)
    net, loss = nn.Linear(2, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    scheduler = ExponentialLR(optimizer, gamma)  # (2)!
    excess = []
    for epoch in range(12):
        for i, rows in enumerate(torch.randperm(1000).split(10)):
            if i % 20 == 0:
                mse = loss(net(X), y).item()
                excess.append(100 * (mse / best - 1))  # (3)!
            optimizer.zero_grad()
            loss(net(X[rows]), y[rows]).backward()
            optimizer.step()
        scheduler.step()  # (4)!
    return excess


curves = {"constant": train(1.0), "decaying": train(0.6)}
constant, decaying = curves.values()
for i in range(1, 12, 2):
    print(f"{i:2} {constant[5 * i]:.3f} {decaying[5 * i]:.3f}")
#>  1 0.282 0.282
#>  3 0.498 0.063
#>  5 0.180 0.009
#>  7 0.989 0.001
#>  9 0.184 0.001
#> 11 0.584 0.001
assert 0 < max(decaying[-5:]) < 0.1 * min(constant)
