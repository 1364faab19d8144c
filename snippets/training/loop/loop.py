import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)  # (1)!
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)

data = TensorDataset(X, y)
loader = DataLoader(data, batch_size=10, shuffle=True)
net = nn.Linear(2, 1)
loss = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)

for epoch in range(3):
    for features, target in loader:
        prediction = net(features)  # (2)!
        error = loss(prediction, target)  # (3)!
        optimizer.zero_grad()  # (4)!
        error.backward()  # (5)!
        optimizer.step()  # (6)!
    with torch.no_grad():
        print(epoch + 1, f"{loss(net(X), y):.4f}")
#> 1 0.0002
#> 2 0.0001
#> 3 0.0001

for name, parameter in net.named_parameters():
    print(name, parameter.detach().numpy().round(2))
#> weight [[ 2.  -3.4]]
#> bias [4.2]

A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()  # (7)!
sgd = torch.cat([net.weight[0], net.bias])
assert (sgd - exact).abs().max() < 2e-3
