import copy

import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2

lr, mu = 0.003, 0.9
net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
twin = copy.deepcopy(net)
optimizer = torch.optim.SGD(twin.parameters(), lr=lr, momentum=mu)
velocities = [torch.zeros_like(p) for p in net.parameters()]  # (1)!
for epoch in range(3):
    for rows in torch.randperm(1000).split(10):
        net.zero_grad()
        loss_fn(net(X[rows]), y[rows]).backward()
        with torch.no_grad():
            pairs = zip(net.parameters(), velocities, strict=True)
            for parameter, velocity in pairs:
                velocity.mul_(mu).add_(parameter.grad)  # (2)!
                parameter -= lr * velocity

        optimizer.zero_grad()
        loss_fn(twin(X[rows]), y[rows]).backward()
        optimizer.step()

A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]
by_hand = torch.cat([net.weight[0], net.bias]).detach()
by_sgd = torch.cat([twin.weight[0], twin.bias]).detach()
print("by hand  ", by_hand.numpy().round(2))
#> by hand   [ 2.  -3.4  4.2]
print("optim.SGD", by_sgd.numpy().round(2))
#> optim.SGD [ 2.  -3.4  4.2]
print("exact    ", exact.numpy().round(2))
#> exact     [ 2.  -3.4  4.2]
gap = (by_hand - by_sgd).abs().max()
assert gap < 1e-5, f"by hand and optim.SGD differ by {gap:.1e}"
