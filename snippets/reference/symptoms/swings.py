import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(200, 1)
y = 3 * X - 1


def train(name, lr, clear=True):
    torch.manual_seed(0)
    net, loss_fn, sizes = nn.Linear(1, 1), nn.MSELoss(), []
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for step in range(20):
        if clear:
            optimizer.zero_grad()
        loss_fn(net(X), y).backward()
        sizes.append(net.weight.grad.abs().item())  # (1)!
        optimizer.step()
    shown = " ".join(f"{size:6.2f}" for size in sizes[::4])
    print(f"{name:10} {shown}")


train("healthy", lr=0.1)
train("uncleared", lr=0.1, clear=False)
train("too large", lr=1.2)
train("a tenth", lr=0.12)
