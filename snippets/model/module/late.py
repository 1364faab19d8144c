import torch
from torch import nn


class Late(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        if not hasattr(self, "b"):
            self.b = nn.Parameter(torch.zeros(1))  # (1)!
        return x * self.w + self.b


x = torch.linspace(-1, 1, 9)
y = 2 * x + 5


def train(name, net, optimizer):
    for step in range(300):
        loss = nn.functional.mse_loss(net(x), y)
        net.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{name:6} w {net.w.item():.2f} b {net.b.item():.2f}")


late = Late()
train("late", late, torch.optim.SGD(late.parameters(), lr=0.1))
#> late   w 2.00 b 0.00
print([name for name, _ in late.named_parameters()])
#> ['w', 'b']

before = Late()
before(x)  # (2)!
train("before", before, torch.optim.SGD(before.parameters(), lr=0.1))
#> before w 2.00 b 5.00

added = Late()
optimizer = torch.optim.SGD(added.parameters(), lr=0.1)
added(x)
optimizer.add_param_group({"params": [added.b]})  # (3)!
train("added", added, optimizer)
#> added  w 2.00 b 5.00

exact = torch.tensor([2.0, 5.0])
for net in before, added:
    found = torch.cat([net.w, net.b]).detach()
    torch.testing.assert_close(found, exact)
assert late.b.item() == 0
