import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 20)
exact = torch.randn(1, 20)
y = X @ exact.T + 4.2
dataset = TensorDataset(X, y, torch.arange(1000))  # (1)!
loss_fn = nn.MSELoss()


def train(restart, shuffle):
    torch.manual_seed(1)
    loader = DataLoader(dataset, batch_size=10, shuffle=shuffle)
    net, used = nn.Linear(20, 1), torch.zeros(1000, dtype=torch.int64)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    it = iter(loader)
    for step in range(100):
        if restart:
            it = iter(loader)  # (2)!
        xb, yb, numbers = next(it)
        used[numbers] += 1
        loss = loss_fn(net(xb), yb)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    gap = (net.weight - exact).abs().max()
    assert (gap < 0.1) == shuffle
    with torch.no_grad():
        mse = loss_fn(net(X), y).item()
    seen, most = (used > 0).sum().item(), used.max().item()
    columns = f"{seen:4}  {most:4}  {mse:.4f}"
    print(f"{restart!s:7}  {shuffle!s:7}  {columns}")


print("restart  shuffle  seen  most  MSE")  # (3)!
#> restart  shuffle  seen  most  MSE
train(restart=True, shuffle=False)
#> True     False      10   100  27.9228
train(restart=True, shuffle=True)
#> True     True      627     5  0.0003
train(restart=False, shuffle=True)
#> False    True     1000     1  0.0002
