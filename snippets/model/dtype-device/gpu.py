import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
loader = DataLoader(TensorDataset(X, y), batch_size=10, shuffle=True)

device = "cuda" if torch.cuda.is_available() else "cpu"
net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
net.to(device)  # (1)!
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)  # (2)!
for epoch in range(3):
    for features, target in loader:
        features = features.to(device)  # (3)!
        target = target.to(device)
        loss = loss_fn(net(features), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

trained = torch.cat([net.weight[0], net.bias]).detach().cpu()  # (4)!
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]
for name, values in ("trained", trained), ("exact", exact):
    print(f"{name:7}", " ".join(f"{value:5.2f}" for value in values))
#> trained  2.00 -3.40  4.20
#> exact    2.00 -3.40  4.20
