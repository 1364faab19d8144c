import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0], [4.0], [5.0]])
y = torch.tensor([[10.0], [11.0], [19.0], [19.0], [26.0]])
A = torch.cat([X, torch.ones(5, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()

net = nn.Linear(1, 1)
nn.init.zeros_(net.weight)  # (1)!
nn.init.zeros_(net.bias)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
print(" update     loss        w        b  off by")
#>  update     loss        w        b  off by
for update in range(501):
    loss = loss_fn(net(X), y)
    if update in (0, 1, 10, 100, 500):
        w, b = net.weight.item(), net.bias.item()
        off = max(abs(w - exact[0]), abs(b - exact[1]))  # (2)!
        print(f"{update:7} {loss:8.2f} {w:8.2f} {b:8.2f} {off:7.2f}")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
#>       0   323.80     0.00     0.00    5.00
#>       1    15.78     5.90     1.70    3.30
#>      10     4.49     4.84     1.95    3.05
#>     100     2.88     4.18     4.34    0.66
#>     500     2.80     4.00     5.00    0.00
