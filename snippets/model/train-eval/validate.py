import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(120, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
train, valid = (X[:90], y[:90]), (X[90:], y[90:])
net = nn.Sequential(
    nn.Linear(2, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 1)
)
loss = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.02)


def evaluate():
    net.eval()  # (1)!
    total = 0.0
    with torch.no_grad():  # (2)!
        for xb, yb in zip(*(t.split(8) for t in valid)):
            total += loss(net(xb), yb).item() * len(xb)  # (3)!
    return total / len(valid[0])


for epoch in range(3):
    net.train()  # (4)!
    for xb, yb in zip(*(t.split(10) for t in train)):
        optimizer.zero_grad()
        loss(net(xb), yb).backward()
        optimizer.step()
    print(epoch, f"{evaluate():.2f}")
#> 0 5.67
#> 1 2.30
#> 2 0.91
whole = loss(net(valid[0]), valid[1])
assert abs(evaluate() - whole.item()) < 1e-5
