import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution
best = ((A @ exact - y) ** 2).mean().item()


def limit(A):
    hessian = 2 / len(A) * A.T @ A  # (1)!
    return 2 / torch.linalg.eigvalsh(hessian).max().item()


def train(batch_size, lr, seed):
    torch.manual_seed(seed)
    net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for epoch in range(300 * batch_size // 1000):  # (2)!
        for rows in torch.randperm(1000).split(batch_size):
            optimizer.zero_grad()
            loss = loss_fn(net(X[rows]), y[rows])
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        return loss_fn(net(X), y).item()


top = limit(A)
lowest = min(limit(batch) for batch in A.split(10))  # (3)!
print(f"limits: {top:.2f} full batch, {lowest:.2f} lowest batch")
#> limits: 0.91 full batch, 0.30 lowest batch
print(f"exact {best:9.0e}")
#> exact     9e-05
print("lr    full batch  8 runs with mini-batches")
#> lr    full batch  8 runs with mini-batches
for lr in 0.03, 0.5, 0.98 * top, 1.02 * top, 1.3:
    full = train(1000, lr, seed=0)
    runs = sorted(train(10, lr, seed) for seed in range(8))
    print(f"{lr:.3f} {full:10.0e}  {runs[0]:.0e} to {runs[-1]:.0e}")
#> 0.030      9e-05  9e-05 to 9e-05
#> 0.500      9e-05  1e-04 to 2e-04
#> 0.889      9e-05  1e-02 to 2e+12
#> 0.926      5e+10  7e+08 to 2e+26
#> 1.300        nan  nan to nan
