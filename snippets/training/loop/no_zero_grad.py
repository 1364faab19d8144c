import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(40, 1)
y = 3 * x - 1 + 0.5 * torch.randn(len(x), 1)

net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

losses = []
for epoch in range(100):
    prediction = net(x)
    loss = loss_fn(prediction, y)
    loss.backward()  # (1)!
    optimizer.step()
    losses.append(loss.item())

A = torch.cat([x, torch.ones(len(x), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = loss_fn(A @ exact, y).item()
print(f"exact {best:.2f}, start {losses[0]:.2f}")
#> exact 0.29, start 16.81
print(f"after 50 epochs: up to {max(losses[50:]):.2f}")
#> after 50 epochs: up to 17.35
