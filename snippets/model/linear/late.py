import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)


class Late(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(1, 2))
        self.bias = None

    def forward(self, x):
        if self.bias is None:
            self.bias = nn.Parameter(torch.zeros(1))  # (1)!
        return x @ self.weight.T + self.bias


def train(net):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for rows in torch.randperm(1000).repeat(3).split(10):
        optimizer.zero_grad()
        nn.functional.mse_loss(net(X[rows]), y[rows]).backward()
        optimizer.step()
    return nn.functional.mse_loss(net(X), y).item()


late, dry, lazy = Late(), Late(), nn.LazyLinear(1)
dry(X[:1])  # (2)!
mse = [train(net) for net in (late, dry, lazy)]
print(f"{mse[0]:.1f} {mse[1]:.4f} {mse[2]:.4f}")
#> 17.7 0.0001 0.0001
print([name for name, _ in late.named_parameters()])  # (3)!
#> ['weight', 'bias']
print(late.bias.item(), f"{dry.bias.item():.2f}")
#> 0.0 4.20
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = nn.functional.mse_loss(A @ exact, y)
assert mse[0] > 16 and best < min(mse) < max(mse[1:]) < 1.1 * best
