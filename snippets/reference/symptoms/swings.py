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
#> healthy      5.67   2.46   1.06   0.46   0.20
train("uncleared", lr=0.1, clear=False)
#> uncleared    5.67  10.89   9.57   7.41  12.16
train("too large", lr=1.2)
#> too large    5.67  15.02  43.13 135.27 459.61
train("a tenth", lr=0.12)
#> a tenth      5.67   2.03   0.73   0.26   0.09
