import torch
from torch import nn, optim
from torch.utils.data import (
    DataLoader,
    RandomSampler,
    SequentialSampler,
    TensorDataset,
)

loss_fn = nn.MSELoss()


def train(kind, seed):
    torch.manual_seed(seed)
    X = torch.randn(1000, 2)
    X = X[X[:, 0].argsort()]  # (1)!
    noise = 0.01 * torch.randn(1000, 1)
    y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2 + noise
    dataset = TensorDataset(X, y)
    loader = DataLoader(dataset, batch_size=10, sampler=kind(dataset))
    net = nn.Linear(2, 1)
    optimizer = optim.SGD(net.parameters(), lr=0.03)
    for xb, yb in loader:  # (2)!
        loss = loss_fn(net(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    A = torch.cat([X, torch.ones(1000, 1)], dim=1)
    exact = A @ torch.linalg.lstsq(A, y).solution
    with torch.no_grad():
        return loss_fn(net(X), y).item(), loss_fn(exact, y).item()


print("MSE of 5 seeds    least     most")
#> MSE of 5 seeds    least     most
for kind in SequentialSampler, RandomSampler:  # (3)!
    losses, exact = zip(
        *[train(kind, seed) for seed in range(5)], strict=True
    )
    print(f"{kind.__name__:18} {min(losses):7.2g}  {max(losses):7.2g}")
    in_order = kind is SequentialSampler
    assert min(losses) > 1 if in_order else max(losses) < 0.001
#> SequentialSampler      5.3      7.5
#> RandomSampler      0.00018  0.00029
print(f"{'exact solution':18} {min(exact):7.2g}  {max(exact):7.2g}")
#> exact solution     9.2e-05   0.0001
