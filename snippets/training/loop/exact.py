import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)

A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()  # (1)!
exact = torch.linalg.lstsq(A, y.double()).solution

net, loss = nn.Linear(2, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
data = TensorDataset(X, y)
for epoch in range(3):
    for features, target in DataLoader(data, 10, shuffle=True):
        optimizer.zero_grad()
        loss(net(features), target).backward()
        optimizer.step()

sgd = torch.cat([net.weight[0], net.bias]).detach().double()
print("exact", exact.flatten().numpy().round(3))
#> exact [ 2.  -3.4  4.2]
print("sgd  ", sgd.numpy().round(3))
#> sgd   [ 2.  -3.4  4.2]
assert (sgd - exact.flatten()).abs().max() < 2e-3  # (2)!

best = ((A @ exact - y) ** 2).mean()
mse = ((A @ sgd[:, None] - y) ** 2).mean()
print(f"{mse / best:.4f}")  # (3)!
#> 1.0025
assert best < mse < 1.05 * best
