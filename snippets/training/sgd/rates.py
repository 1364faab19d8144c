import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2, dtype=torch.float64)
w = torch.tensor([[2.0], [-3.4]], dtype=torch.float64)
y = X @ w + 4.2 + 0.01 * torch.randn(1000, 1, dtype=torch.float64)
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()
eigenvalues = torch.linalg.eigvalsh(2 / 1000 * A.T @ A)
top = 2 / eigenvalues.max().item()

curves = {}
for lr in 0.01, 0.1, 0.98 * top, 1.02 * top:
    torch.manual_seed(0)
    net, loss = nn.Linear(2, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    mse = []
    for update in range(151):
        error = loss(net(X), y)
        mse.append(error.item())  # (1)!
        optimizer.zero_grad()
        error.backward()
        optimizer.step()
    curves[f"lr {lr:.2f}"] = mse
    slowest = ((1 - lr * eigenvalues) ** 2).max().item()  # (2)!
    print(f"{lr:.2f} {slowest:.2f} {mse[20]:.0e} {mse[150]:.0e}")
    assert (mse[150] < 2 * best) == (0.1 <= lr < top)
    assert mse[20] - best < slowest**20 * (mse[0] - best)
#> 0.01 0.96 1e+01 8e-02
#> 0.10 0.66 4e-03 1e-04
#> 0.95 0.92 3e+00 2e-04
#> 0.98 1.08 6e+01 2e+06
