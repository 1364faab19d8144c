import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution
best = ((A @ exact - y) ** 2).mean().item()


def updates_needed(batch_size, lr):
    torch.manual_seed(0)
    net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    count = 0
    while True:
        for rows in torch.randperm(1000).split(batch_size):
            optimizer.zero_grad()
            loss_fn(net(X[rows]), y[rows]).backward()
            optimizer.step()
            count += 1
            with torch.no_grad():
                if loss_fn(net(X), y) < 1.01 * best:  # (1)!
                    return count


print("batch size    lr  updates  passes")
#> batch size    lr  updates  passes
for batch_size, lr in (10, 0.03), (1000, 0.03), (1000, 0.45):
    count = updates_needed(batch_size, lr)
    passes = count * batch_size / 1000
    print(f"{batch_size:10}  {lr:4}  {count:7}  {passes:6.1f}")
#>         10  0.03      140     1.4
#>       1000  0.03      145   145.0
#>       1000  0.45        5     5.0
