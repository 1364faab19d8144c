import torch
from torch import nn, optim
from torch.utils.data import (
    DataLoader,
    RandomSampler,
    SequentialSampler,
    TensorDataset,
)

torch.manual_seed(0)
X = torch.randn(1000, 2)
X = X[X[:, 0].argsort()]  # (1)!
noise = 0.01 * torch.randn(1000, 1)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2 + noise
ds = TensorDataset(X, y)


def train(sampler):
    torch.manual_seed(1)
    net = nn.Linear(2, 1)
    optimizer = optim.SGD(net.parameters(), lr=0.03)
    for xb, yb in DataLoader(ds, batch_size=10, sampler=sampler):
        optimizer.zero_grad()
        nn.functional.mse_loss(net(xb), yb).backward()
        optimizer.step()
    with torch.no_grad():
        return nn.functional.mse_loss(net(X), y).item()


in_order = train(SequentialSampler(ds))
at_random = train(RandomSampler(ds))
print(f"{in_order:.1f} {at_random:.4f}")
#> 6.7 0.0002
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = nn.functional.mse_loss(A @ exact, y)
assert best < at_random < 3 * best < in_order / 1000
