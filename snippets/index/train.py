import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)  # (1)!
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(len(X), 1)
loader = DataLoader(TensorDataset(X, y), batch_size=10, shuffle=True)

net = nn.Linear(2, 1)  # (2)!
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
for epoch in range(3):
    for features, target in loader:
        loss = loss_fn(net(features), target)  # (3)!
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

trained = torch.cat([net.weight[0], net.bias]).detach()  # (4)!
A = torch.cat([X, torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()  # (5)!
print("trained", trained.numpy().round(2))
#> trained [ 2.  -3.4  4.2]
print("exact  ", exact.numpy().round(2))
#> exact   [ 2.  -3.4  4.2]
furthest = (trained - exact).abs().max().item()
print(f"furthest apart: {furthest:.4f}")  # (6)!
#> furthest apart: 0.0004
