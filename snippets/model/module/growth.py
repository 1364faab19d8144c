import torch
from torch import nn


class Growth(nn.Module):
    def __init__(self):
        super().__init__()
        self.top = nn.Parameter(torch.ones(1))
        self.layer = nn.Linear(1, 1)

    def forward(self, week):
        return self.top * torch.sigmoid(self.layer(week))


torch.manual_seed(0)
week = torch.linspace(0, 8, 33).reshape(-1, 1)
height = 2 * torch.sigmoid(1.5 * week - 6)  # (1)!
net = Growth()
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.8)
for step in range(4000):
    loss = loss_fn(net(week), height)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
for name, p in net.named_parameters():
    print(f"{name:12} {p.item():.2f}")
#> top          2.00
#> layer.weight 1.50
#> layer.bias   -6.00

A = torch.cat([week, torch.ones(33, 1)], dim=1)
line = A @ torch.linalg.lstsq(A, height).solution  # (2)!
with torch.no_grad():
    fit = net(week)
print(f"Growth    loss {loss_fn(fit, height).item():.4f}")
#> Growth    loss 0.0000
print(f"best line loss {loss_fn(line, height).item():.4f}")
#> best line loss 0.0492

curves = {"Growth": fit[:, 0].tolist(), "line": line[:, 0].tolist()}
exact = torch.tensor([2.0, 1.5, -6.0])
found = torch.cat([p.detach().flatten() for p in net.parameters()])
assert (found - exact).abs().max() < 0.01
