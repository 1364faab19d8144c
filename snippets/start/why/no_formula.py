import torch
from torch import nn


def train(net, X, y):
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for update in range(1000):
        prediction = net(X)  # (1)!
        loss = loss_fn(prediction, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


torch.manual_seed(0)
X = torch.linspace(-2, 2, 200)[:, None]
y = X.abs() + 0.1 * torch.randn(200, 1)  # (2)!

A = torch.cat([X, torch.ones(200, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
print(f"line, lstsq    {(A @ exact - y).square().mean():.2f}")
#> line, lstsq    0.34
line = nn.Linear(1, 1)
print(f"line, trained  {train(line, X, y):.2f}")
#> line, trained  0.34
hidden, output = nn.Linear(1, 16), nn.Linear(16, 1)
bent = nn.Sequential(hidden, nn.ReLU(), output)  # (3)!
print(f"bent, trained  {train(bent, X, y):.2f}")
#> bent, trained  0.01

A = torch.cat([X.abs(), torch.ones(200, 1)], dim=1)  # (4)!
exact = torch.linalg.lstsq(A, y).solution
print(f"|x|, lstsq     {(A @ exact - y).square().mean():.2f}")
#> |x|, lstsq     0.01
