import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
lr, net, loss = 0.03, nn.Linear(2, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=lr)
w = net.weight.detach().clone().T  # (1)!
b = net.bias.detach().clone()

updates, gap = 0, 0.0
for epoch in range(3):
    for rows in torch.randperm(1000).split(10):
        optimizer.zero_grad()
        loss(net(X[rows]), y[rows]).backward()
        optimizer.step()

        r = X[rows] @ w + b - y[rows]  # (2)!
        w -= lr * 2 / len(rows) * X[rows].T @ r  # (3)!
        b -= lr * 2 * r.mean()
        updates += 1
        gap = max(gap, (net.weight.T - w).abs().max().item())
        gap = max(gap, (net.bias - b).abs().max().item())

print(updates, gap < 1e-6)
#> 300 True
exact = torch.tensor([[2.0], [-3.4]])
torch.testing.assert_close(w, exact, rtol=0, atol=1e-4)
