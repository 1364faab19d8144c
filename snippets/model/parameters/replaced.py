import torch
from torch import nn

x = torch.linspace(-1, 1, 9).reshape(-1, 1)
y = 2 * x + 5
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def train():
    print(f"weight {net.weight.item():.2f}, trained", end=" ")
    for step in range(300):
        loss = nn.functional.mse_loss(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{net.weight.item():.2f} bias {net.bias.item():.2f}")


try:
    net.weight = torch.zeros(1, 1)  # (1)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)
net.weight = nn.Parameter(torch.zeros(1, 1))  # (2)!
train()
#> weight 0.00, trained 0.00 bias 5.00
assert optimizer.param_groups[0]["params"][0] is not net.weight

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
with torch.no_grad():
    net.weight.copy_(torch.ones(1, 1))  # (3)!
train()
#> weight 1.00, trained 2.00 bias 5.00
exact = torch.tensor([2.0, 5.0])
found = torch.cat([net.weight[0], net.bias]).detach()
torch.testing.assert_close(found, exact)
