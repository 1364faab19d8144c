import torch
from torch import nn

x = torch.linspace(-1, 1, 9).reshape(-1, 1)
net = nn.Linear(1, 1)
sgd = torch.optim.SGD(net.parameters(), lr=0.1)


def train():
    for _ in range(300):
        sgd.zero_grad()
        (net(x) - (2 * x + 5)).square().mean().backward()
        sgd.step()
    print(f"{net.weight.item():.2f} {net.bias.item():.2f}")


try:
    net.weight = torch.zeros(1, 1)  # (1)!
except TypeError as error:
    print(type(error).__name__)
#> TypeError
net.weight = nn.Parameter(torch.zeros(1, 1))  # (2)!
train()
#> 0.00 5.00
assert sgd.param_groups[0]["params"][0] is not net.weight

sgd = torch.optim.SGD(net.parameters(), lr=0.1)
with torch.no_grad():
    net.weight.copy_(torch.zeros(1, 1))  # (3)!
train()
#> 2.00 5.00
exact, found = torch.tensor([2.0, 5.0]), [net.weight[0], net.bias]
torch.testing.assert_close(torch.cat(found).detach(), exact)
