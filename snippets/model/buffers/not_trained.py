import torch
from torch import nn


class Shift(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.b = kind(torch.zeros(1))

    def forward(self, x):
        return x + self.b


x = torch.linspace(-1, 1, 9)
for kind in nn.Buffer, nn.Parameter:
    net = Shift(kind)
    w = nn.Parameter(torch.ones(1))
    sgd = torch.optim.SGD([w, *net.parameters()], lr=0.1)  # (1)!
    for _ in range(200):
        loss = (net(w * x) - (2 * x + 5)).square().mean()
        sgd.zero_grad()
        loss.backward()
        sgd.step()
    print(kind.__name__, f"{w.item():.2f} {net.b.item():.2f}")
#> Buffer 2.00 0.00
#> Parameter 2.00 5.00
exact = torch.tensor([2.0, 5.0])
torch.testing.assert_close(torch.cat([w, net.b]).detach(), exact)
