import torch
from torch import nn


def arriving(batches):
    w = torch.tensor([[2.0], [-3.4]])
    for batch in range(batches):
        X = torch.randn(10, 2)
        yield X, X @ w + 4.2 + 0.01 * torch.randn(10, 1)  # (1)!


torch.manual_seed(0)
net = nn.Linear(2, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
AtA, Aty = torch.zeros(3, 3), torch.zeros(3, 1)
for X, y in arriving(batches=1000):
    loss = loss_fn(net(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()  # (2)!
    A = torch.cat([X, torch.ones(10, 1)], dim=1)
    AtA += A.T @ A  # (3)!
    Aty += A.T @ y

exact = torch.linalg.solve(AtA, Aty).flatten()
trained = torch.cat([net.weight[0], net.bias]).detach()
print("trained", trained.numpy().round(2))
#> trained [ 2.  -3.4  4.2]
print("exact  ", exact.numpy().round(2))
#> exact   [ 2.  -3.4  4.2]
