import torch
from sklearn.datasets import load_diabetes
from torch import nn

X, y = load_diabetes(return_X_y=True, scaled=False)
raw, y = torch.tensor(X), torch.tensor(y)[:, None]
scaled = (raw - raw.mean(dim=0)) / raw.std(dim=0, correction=0)
ones = torch.ones(442, 1)
A = torch.cat([scaled, ones], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean()


def train(X, lr):
    torch.manual_seed(0)
    net, loss = nn.Linear(10, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for update in range(500):
        optimizer.zero_grad()
        loss(net(X), y).backward()
        optimizer.step()
    return (loss(net(X), y) / best).item()  # (1)!


def limit(X):
    A = torch.cat([X, ones], dim=1)
    return 2 / torch.linalg.eigvalsh(2 / 442 * A.T @ A).max().item()


print(f"{limit(raw):.0e} {limit(scaled):.2f}")  # (2)!
#> 1e-05 0.25
cure, slow = train(scaled, 0.03), train(raw, 0.9 * limit(raw))
print(f"{train(raw, 0.03)} {slow:.2f} {cure:.2f}")
#> nan 1.27 1.00
assert 1 < cure < 1.01 and slow > 1.1
