import torch
from torch import nn


def arriving():
    torch.manual_seed(1)
    for batch in range(1000):
        X = torch.randn(10, 2)
        y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
        yield X, y + 0.01 * torch.randn(10, 1)  # (1)!


torch.manual_seed(0)
net = nn.Linear(2, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
for X, y in arriving():
    loss = loss_fn(net(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()  # (2)!
trained = torch.cat([net.weight[0], net.bias]).detach()
print("trained", trained.numpy().round(2))
#> trained [ 2.  -3.4  4.2]

kept = list(arriving())  # (3)!
X = torch.cat([X for X, y in kept])
y = torch.cat([y for X, y in kept])
A = torch.cat([X, torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()
print("exact  ", exact.numpy().round(2), "from", len(X), "rows")
#> exact   [ 2.  -3.4  4.2] from 10000 rows
