import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
data = TensorDataset(X, y)
loader = DataLoader(data, batch_size=10, shuffle=True)
lr, net, loss_fn = 0.03, nn.Linear(2, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=lr)
w = net.weight.detach().clone().T  # (1)!
b = net.bias.detach().clone()

updates, gap = 0, 0.0
for epoch in range(3):
    for features, target in loader:
        optimizer.zero_grad()
        loss_fn(net(features), target).backward()
        optimizer.step()

        n = len(features)
        r = features @ w + b - target  # (2)!
        w -= lr * 2 / n * features.T @ r  # (3)!
        b -= lr * 2 / n * r.sum()
        updates += 1
        gap = max(gap, (net.weight.T - w).abs().max().item())
        gap = max(gap, (net.bias - b).abs().max().item())

assert gap < 1e-6, f"by hand and by backward: {gap} apart"
print(updates, "updates, never more than 1e-6 apart")
#> 300 updates, never more than 1e-6 apart
found = torch.cat([w.flatten(), b])
exact = torch.tensor([2.0, -3.4, 4.2])
off = (found - exact).abs().max().item()
assert off < 1e-4, f"by hand and exact: {off} apart"
print("by hand and exact: less than 1e-4 apart")
#> by hand and exact: less than 1e-4 apart
