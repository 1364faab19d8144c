from time import perf_counter

import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(5_000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
loader = DataLoader(TensorDataset(X, y), batch_size=100)


def slices():
    for i in range(0, len(X), 100):
        yield X[i : i + 100], y[i : i + 100]  # (1)!


def train(batches):
    torch.manual_seed(1)  # (2)!
    net = nn.Linear(2, 1)
    optimizer = optim.SGD(net.parameters(), lr=0.1)
    for xb, yb in batches:
        optimizer.zero_grad()
        nn.functional.mse_loss(net(xb), yb).backward()
        optimizer.step()
    return net.weight.detach()


def seconds(batches):
    start = perf_counter()
    list(batches)  # (3)!
    return perf_counter() - start


w_loader, w_slices = train(loader), train(slices())
print([round(p, 3) for p in w_loader[0].tolist()])
#> [2.0, -3.4]
print(torch.equal(w_loader, w_slices))
#> True
slow = min(seconds(loader) for _ in range(3))
fast = min(seconds(slices()) for _ in range(3))
print(slow / fast > 3)
#> True
assert torch.equal(w_loader, w_slices) and slow / fast > 3
