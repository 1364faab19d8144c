import torch
from torch import nn


def train(seed, clear):
    torch.manual_seed(seed)
    x = torch.randn(40, 1)
    y = 3 * x - 1 + 0.5 * torch.randn(40, 1)
    net, loss_fn = nn.Linear(1, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    losses = []
    for epoch in range(100):
        loss = loss_fn(net(x), y)
        if clear:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    A = torch.cat([x, torch.ones(40, 1)], dim=1)
    exact = torch.linalg.lstsq(A, y).solution
    return losses, loss_fn(A @ exact, y).item()


print("seed  start  exact  cleared  not cleared")
#> seed  start  exact  cleared  not cleared
for seed in range(3):
    cleared, best = train(seed, clear=True)
    kept, best = train(seed, clear=False)
    print(
        f"{seed:4} {kept[0]:6.1f} {best:6.2f}",
        f"{max(cleared[50:]):8.2f} {max(kept[50:]):12.1f}",  # (1)!
    )
#>    0   16.8   0.29     0.29         17.4
#>    1    5.3   0.26     0.26          5.4
#>    2   12.2   0.23     0.23         12.6

curves = {
    "cleared": train(0, clear=True)[0],
    "not cleared": train(0, clear=False)[0],
}
