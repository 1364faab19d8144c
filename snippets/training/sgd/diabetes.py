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

for lr, mu in (0.24, 0), (0.1, 0.9):
    torch.manual_seed(0)
    net, loss = nn.Linear(10, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr, momentum=mu)
    levels, epochs = [0.1, 0.01, 0.001, 0.0001], []
    for epoch in range(600):
        error = loss(net(X), y)
        if levels and error < (1 + levels[0]) * best:  # (2)!
            epochs.append(epoch)
            levels.pop(0)
        optimizer.zero_grad()
        error.backward()
        optimizer.step()
    print(lr, mu, epochs)
    assert loss(net(X), y) < 1.0001 * best
#> 0.24 0 [14, 36, 250, 530]
#> 0.1 0.9 [17, 44, 78, 118]
