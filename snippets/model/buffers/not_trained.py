import torch
from torch import nn


class Line(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.w = nn.Parameter(torch.ones(1))
        self.b = kind(torch.zeros(1))  # (1)!

    def forward(self, x):
        return self.w * x + self.b


x = torch.linspace(-1, 1, 9)
y = 2 * x + 5
loss_fn = nn.MSELoss()
print("b is a       w     b")
#> b is a       w     b
for kind in nn.Buffer, nn.Parameter:
    net = Line(kind)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)  # (2)!
    for step in range(200):
        loss = loss_fn(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{kind.__name__:9} {net.w.item():5.2f} {net.b.item():5.2f}")
#> Buffer     2.00  0.00
#> Parameter  2.00  5.00

A = torch.stack([x, torch.ones(9)], dim=1)
exact = torch.linalg.lstsq(A, y[:, None]).solution[:, 0]
print(f"exact     {exact[0].item():5.2f} {exact[1].item():5.2f}")
#> exact      2.00  5.00
