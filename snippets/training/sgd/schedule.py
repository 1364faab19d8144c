import torch
from torch import nn
from torch.optim.lr_scheduler import ExponentialLR

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += torch.randn(1000, 1)  # (1)!
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution
best = ((A @ exact - y) ** 2).mean().item()


def train(gamma):
    torch.manual_seed(0)
    net, loss = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    scheduler = ExponentialLR(optimizer, gamma)  # (2)!
    excess = []
    for epoch in range(12):
        for rows in torch.randperm(1000).split(10):
            optimizer.zero_grad()
            loss(net(X[rows]), y[rows]).backward()
            optimizer.step()
        scheduler.step()  # (3)!
        sgd = torch.cat([net.weight, net.bias[None]], dim=1).detach()
        mse = ((A @ sgd.double().T - y) ** 2).mean().item()
        excess.append(100 * (mse / best - 1))  # (4)!
    return excess


constant, decaying = train(1.0), train(0.6)
for i in range(1, 12, 2):
    print(f"{i + 1:2} {constant[i]:.3f} {decaying[i]:.3f}")
#>  2 0.697 0.200
#>  4 0.335 0.017
#>  6 1.453 0.003
#>  8 0.725 0.001
#> 10 0.365 0.001
#> 12 0.373 0.001
assert 0 < decaying[-1] < 0.1 * min(constant)
