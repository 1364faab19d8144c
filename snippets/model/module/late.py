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
for first in False, True:
    net = Late()
    if first:
        net(x)  # (2)!
    sgd = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(300):
        loss = (net(x) - (2 * x + 5)).square().mean()
        net.zero_grad()
        loss.backward()
        sgd.step()
    names = [name for name, _ in net.named_parameters()]
    print(names, f"{net.w.item():.2f} {net.b.item():.2f}")
#> ['w', 'b'] 2.00 0.00
#> ['w', 'b'] 2.00 5.00
exact = torch.tensor([2.0, 5.0])
torch.testing.assert_close(torch.cat([net.w, net.b]).detach(), exact)
