import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)  # (1)!
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)

net = nn.Linear(2, 1)  # (2)!
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
data = TensorDataset(X, y)
for epoch in range(3):
    for features, target in DataLoader(data, 10, shuffle=True):
        optimizer.zero_grad()  # (3)!
        nn.functional.mse_loss(net(features), target).backward()
        optimizer.step()

A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()  # (4)!
sgd = torch.cat([net.weight[0], net.bias]).detach()
print("sgd  ", sgd.numpy().round(2))
#> sgd   [ 2.  -3.4  4.2]
print("exact", exact.numpy().round(2))
#> exact [ 2.  -3.4  4.2]
assert (sgd - exact).abs().max() < 2e-3  # (5)!
