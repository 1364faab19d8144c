import inspect

import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)

print(list(inspect.signature(torch.optim.SGD).parameters)[:4])  # (1)!
#> ['params', 'lr', 'momentum', 'dampening']

net, loss, lr = nn.Linear(2, 1), nn.MSELoss(), 0.03
optimizer = torch.optim.SGD(net.parameters(), lr=lr)
w = net.weight.detach().clone().T
b = net.bias.detach().clone()
gap = 0.0
for update in range(300):
    optimizer.zero_grad()
    loss(net(X), y).backward()  # (2)!
    optimizer.step()

    r = X @ w + b - y
    w -= lr * 2 / 1000 * X.T @ r  # (3)!
    b -= lr * 2 * r.mean()
    gap = max(gap, (net.weight.T - w).abs().max().item())
    gap = max(gap, (net.bias - b).abs().max().item())

A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]
sgd = torch.cat([net.weight[0], net.bias])
print(gap < 1e-5, (sgd - exact).abs().max().item() < 1e-4)  # (4)!
#> True True
assert gap < 1e-5
torch.testing.assert_close(sgd, exact, rtol=0, atol=1e-4)
