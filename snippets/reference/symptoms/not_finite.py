import torch
from torch import nn

torch.manual_seed(0)
clean = torch.randn(200, 1)
hole = clean.clone()
hole[7] = torch.nan
y = 3 * clean - 1


def train(name, X, lr):
    torch.manual_seed(0)
    net, loss_fn = nn.Linear(1, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    finite = torch.isfinite(X).all().item()  # (1)!
    for step in range(40):
        loss = loss_fn(net(X), y)
        if not torch.isfinite(loss):  # (2)!
            print(f"{name:9} finite data: {finite!s:5} stop at", step)
            return
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{name:9} finite data: {finite!s:5} loss {loss:.2f}")


train("healthy", clean, lr=0.1)
#> healthy   finite data: True  loss 0.00
train("hole", hole, lr=0.1)
#> hole      finite data: False stop at 0
train("too large", clean, lr=100)
#> too large finite data: True  stop at 8
