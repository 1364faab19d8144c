import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(200, 1)
y = 3 * X - 1 + 0.5 * torch.randn(200, 1)
A = torch.cat([X, torch.ones(200, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = (A @ exact - y).square().mean().item()


def train(name, lr=0.1, clear=True, other=None):
    torch.manual_seed(0)
    net, loss_fn, losses = nn.Linear(1, 1), nn.MSELoss(), []
    given = (other or net).parameters()
    optimizer = torch.optim.SGD(given, lr=lr)
    for epoch in range(40):
        loss = loss_fn(net(X), y)
        if clear:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())  # (1)!
    shown = losses[0], *losses[-4:]
    print(f"{name:7}", *(f"{loss:8.2f}" for loss in shown))


print(f"exact   {best:8.2f}")
#> exact       0.28
train("healthy")
#> healthy    11.13     0.28     0.28     0.28     0.28
train("nan", lr=100)  # (2)!
#> nan        11.13      nan      nan      nan      nan
train("stays", other=nn.Linear(1, 1))  # (3)!
#> stays      11.13    11.13    11.13    11.13    11.13
train("jumps", clear=False)  # (4)!
#> jumps      11.13     8.54     4.86     2.12     2.27
