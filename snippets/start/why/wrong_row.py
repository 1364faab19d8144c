import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0], [4.0], [5.0]])
y = torch.tensor([[10.0], [11.0], [190.0], [19.0], [26.0]])  # (1)!
A = torch.cat([X, torch.ones(5, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()
print(f"lstsq  {exact[0]:.1f} * distance + {exact[1]:.1f}")
#> lstsq  4.0 * distance + 39.2

net = nn.Linear(1, 1)
loss_fn = nn.HuberLoss()  # (2)!
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for update in range(4000):
    loss = loss_fn(net(X), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
w, b = net.weight.item(), net.bias.item()
print(f"Huber  {w:.1f} * distance + {b:.1f}")
#> Huber  4.0 * distance + 5.5
