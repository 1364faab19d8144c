import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2


def train(net, step):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for _ in range(300):
        step(optimizer, nn.functional.mse_loss(net(X), y))
    return nn.functional.mse_loss(net(X), y).item()


def too_late(optimizer, error):
    error.backward()
    optimizer.zero_grad()
    optimizer.step()


def zero_first(optimizer, error):
    optimizer.zero_grad()
    error.backward()
    optimizer.step()


def zero_last(optimizer, error):
    error.backward()
    optimizer.step()
    optimizer.zero_grad()


for step in too_late, zero_first, zero_last:
    torch.manual_seed(1)
    print(step.__name__, f"{train(nn.Linear(2, 1), step):.4f}")
#> too_late 30.5655
#> zero_first 0.0000
#> zero_last 0.0000
