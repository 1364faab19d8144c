import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(40, 1)
y = 3 * x - 1 + 0.5 * torch.randn(len(x), 1)
A = torch.cat([x, torch.ones(len(x), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
loss_fn = nn.MSELoss()
best = loss_fn(A @ exact, y).item()


def epochs_needed(lr):
    torch.manual_seed(0)
    net = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for epoch in range(10_000):
        loss = loss_fn(net(x), y)
        if loss.item() < 1.01 * best:  # (1)!
            return epoch
        if loss.item() > 1e6:
            return "never"
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


print("   lr  epochs")
#>    lr  epochs
for lr in [0.001, 0.01, 0.1, 0.5, 1.0]:
    print(f"{lr:5} {epochs_needed(lr):>7}")
#> 0.001    2124
#>  0.01     211
#>   0.1      20
#>   0.5       2
#>   1.0   never
