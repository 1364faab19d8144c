import torch
from torch import nn

lr, loss_fn, worst = 0.03, nn.MSELoss(), 0.0
for seed in range(1000):
    torch.manual_seed(seed)
    X, y, net = torch.randn(10, 2), torch.randn(10, 1), nn.Linear(2, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    start = net.weight.detach().double()
    loss_fn(net(X), y).backward()
    optimizer.step()
    change = lr * net.weight.grad.double()
    exact = start - change  # (1)!
    off = (net.weight.double() - exact).abs()
    size = start.abs() + change.abs()
    worst = max(worst, (off / size).max().item())

assert 4e-8 < worst < 2e-7, f"relative error {worst}"  # (2)!
print(seed + 1, "updates, relative error below 2e-7")
#> 1000 updates, relative error below 2e-7
