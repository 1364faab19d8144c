from collections import Counter

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
exact = torch.tensor([[2.0, -3.4]])
y = X @ exact.T + 4.2
ds = TensorDataset(X, y, torch.arange(1000))  # (1)!


def train(restart, shuffle):
    torch.manual_seed(1)
    net, seen = nn.Linear(2, 1), Counter()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    loader = DataLoader(ds, batch_size=10, shuffle=shuffle)
    it = iter(loader)
    for _ in range(100):
        xb, yb, rows = next(iter(loader) if restart else it)  # (2)!
        seen.update(rows.tolist())
        optimizer.zero_grad()
        nn.functional.mse_loss(net(xb), yb).backward()
        optimizer.step()
    gap = (net.weight - exact).abs().max()
    assert (gap < 0.02) == shuffle
    mse = nn.functional.mse_loss(net(X), y).item()
    return len(seen), max(seen.values()), f"{mse:.4f}"


for restart, shuffle in (True, False), (True, True), (False, True):
    print(restart, shuffle, *train(restart, shuffle))  # (3)!
#> True False 10 100 0.1004
#> True True 639 5 0.0001
#> False True 1000 1 0.0001
