import inspect

import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2

arguments = list(inspect.signature(torch.optim.SGD).parameters)
print("first arguments:", arguments[:4])
#> first arguments: ['params', 'lr', 'momentum', 'dampening']
print("batch_size is one:", "batch_size" in arguments)  # (1)!
#> batch_size is one: False

net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
w = net.weight.detach().clone().T
b = net.bias.detach().clone()
for update in range(300):
    optimizer.zero_grad()
    loss_fn(net(X), y).backward()  # (2)!
    optimizer.step()

    residuals = X @ w + b - y
    w -= 0.03 * 2 / 1000 * X.T @ residuals  # (3)!
    b -= 0.03 * 2 * residuals.mean()
    descent = torch.cat([w.flatten(), b])
    sgd = torch.cat([net.weight[0], net.bias]).detach()
    torch.testing.assert_close(sgd, descent, rtol=0, atol=1e-5)

A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]
torch.testing.assert_close(sgd, exact, rtol=0, atol=1e-4)
found = {"SGD": sgd, "descent": descent, "exact": exact}
for name, values in found.items():
    print(f"{name:7}", " ".join(f"{value:5.2f}" for value in values))
#> SGD      2.00 -3.40  4.20
#> descent  2.00 -3.40  4.20
#> exact    2.00 -3.40  4.20
