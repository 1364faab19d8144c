import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(1000, 1).sort(dim=0).values  # (1)!
y = 2 * x + 4.2 + 0.01 * torch.randn(1000, 1)
ds = TensorDataset(x, y)


def train(shuffle):
    torch.manual_seed(1)
    net = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for xb, yb in DataLoader(ds, batch_size=10, shuffle=shuffle):
        optimizer.zero_grad()
        nn.functional.mse_loss(net(xb), yb).backward()
        optimizer.step()
    with torch.no_grad():
        return nn.functional.mse_loss(net(x), y).item()


unshuffled, shuffled = train(False), train(True)
print(f"{unshuffled:.2f} {shuffled:.4f}")
#> 7.01 0.0002
A = torch.cat([x, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = nn.functional.mse_loss(A @ exact, y)
assert best < shuffled < 3 * best < unshuffled / 1000
