import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(120, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
train = TensorDataset(X[:90], y[:90])
valid = TensorDataset(X[90:], y[90:])
train_loader = DataLoader(train, batch_size=10, shuffle=True)
valid_loader = DataLoader(valid, batch_size=8)
net = nn.Sequential(
    nn.Linear(2, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 1)
)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.02)


def evaluate():
    net.eval()  # (1)!
    total = 0.0
    with torch.no_grad():  # (2)!
        for features, target in valid_loader:
            loss = loss_fn(net(features), target)
            total += loss.item() * len(features)  # (3)!
    return total / len(valid)


print("epoch  validation loss")
#> epoch  validation loss
for epoch in range(4):
    net.train()  # (4)!
    for features, target in train_loader:
        loss = loss_fn(net(features), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{epoch:5} {evaluate():16.1f}")
#>     0              6.0
#>     1              1.3
#>     2              0.8
#>     3              0.7
