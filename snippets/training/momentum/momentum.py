import copy

import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)

net, loss, lr, mu = nn.Linear(2, 1), nn.MSELoss(), 0.003, 0.9
twin = copy.deepcopy(net)
optimizer = torch.optim.SGD(twin.parameters(), lr, momentum=mu)
velocity = [torch.zeros_like(p) for p in net.parameters()]  # (1)!
for epoch in range(3):
    for rows in torch.randperm(1000).split(10):
        net.zero_grad()
        loss(net(X[rows]), y[rows]).backward()
        with torch.no_grad():
            for p, v in zip(net.parameters(), velocity):
                v.mul_(mu).add_(p.grad)  # (2)!
                p -= lr * v

        optimizer.zero_grad()
        loss(twin(X[rows]), y[rows]).backward()
        optimizer.step()

hand = torch.cat([net.weight[0], net.bias])
sgd = torch.cat([twin.weight[0], twin.bias])
torch.testing.assert_close(hand, sgd, rtol=0, atol=1e-5)

A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]
print(sgd.detach().numpy().round(2))
#> [ 2.  -3.4  4.2]
torch.testing.assert_close(sgd, exact, rtol=0, atol=2e-3)

v, steps = 0.0, []
for _ in range(60):
    v = mu * v + 1  # (3)!
    steps.append(round(v, 2))
print(steps[:3], "...", steps[-1])
#> [1.0, 1.9, 2.71] ... 9.98
