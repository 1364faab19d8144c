import torch
from sklearn.datasets import load_diabetes
from torch import nn

X, y = load_diabetes(return_X_y=True, scaled=False)
raw, y = torch.tensor(X), torch.tensor(y)[:, None]
scaled = (raw - raw.mean(dim=0)) / raw.std(dim=0, correction=0)
ones = torch.ones(442, 1)
A = torch.cat([scaled, ones], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()


def limit(X):
    A = torch.cat([X, ones], dim=1)
    return 2 / torch.linalg.eigvalsh(2 / len(A) * A.T @ A).max().item()


def train(X, lr):
    torch.manual_seed(0)
    net, loss_fn = nn.Linear(10, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for update in range(500):
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return loss_fn(net(X), y).item() / best  # (1)!


print("features   limit     lr  loss / exact loss")
#> features   limit     lr  loss / exact loss
rows = ("raw", raw, 0.03), ("raw", raw, 0.9 * limit(raw))
for name, X, lr in *rows, ("scaled", scaled, 0.03):  # (2)!
    print(f"{name:8} {limit(X):7.0e} {lr:6.0e} {train(X, lr):18.2f}")
#> raw        1e-05  3e-02                nan
#> raw        1e-05  1e-05               1.27
#> scaled     2e-01  3e-02               1.00
