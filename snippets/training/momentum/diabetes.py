import torch
from sklearn.datasets import load_diabetes
from torch import nn

X, y = load_diabetes(return_X_y=True, scaled=False)
X, y = torch.tensor(X), torch.tensor(y)[:, None]
X = (X - X.mean(dim=0)) / X.std(dim=0, correction=0)
A = torch.cat([X, torch.ones(442, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()

eigenvalues = torch.linalg.eigvalsh(2 / 442 * A.T @ A)
low, high = eigenvalues.min(), eigenvalues.max()
print(f"limit {2 / high:.4f} condition {high / low:.0f}")  # (1)!
#> limit 0.2485 condition 470

curves = {}
for lr, mu in (0.24, 0), (0.1, 0.9):
    torch.manual_seed(0)
    net, loss = nn.Linear(10, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr, momentum=mu)
    excess = []
    for epoch in range(601):
        error = loss(net(X), y)
        excess.append(100 * (error.item() / best - 1))  # (2)!
        optimizer.zero_grad()
        error.backward()
        optimizer.step()
    curves[f"momentum {mu}"] = excess
    levels = 10, 1, 0.1, 0.01
    print(lr, mu, [[e < p for e in excess].index(True) for p in levels])
    assert excess[600] < 0.01
#> 0.24 0 [14, 36, 250, 530]
#> 0.1 0.9 [17, 44, 78, 118]
