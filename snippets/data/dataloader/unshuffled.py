import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(1000, 1).sort(dim=0).values  # (1)!
y = 2 * x + 4.2 + 0.01 * torch.randn(1000, 1)
dataset = TensorDataset(x, y)
loss_fn = nn.MSELoss()


def train(shuffle):
    torch.manual_seed(1)  # (2)!
    loader = DataLoader(dataset, batch_size=10, shuffle=shuffle)
    net = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for xb, yb in loader:
        loss = loss_fn(net(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return loss_fn(net(x), y).item()


unshuffled, shuffled = train(False), train(True)
print(f"shuffle=False: MSE {unshuffled:.2f}")
#> shuffle=False: MSE 7.01
print(f"shuffle=True:  MSE {shuffled:.4f}")
#> shuffle=True:  MSE 0.0002
A = torch.cat([x, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = loss_fn(A @ exact, y).item()
print(f"exact:         MSE {best:.4f}")
#> exact:         MSE 0.0001
assert best < shuffled < 10 * best < unshuffled / 100
