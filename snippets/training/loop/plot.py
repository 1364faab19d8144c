import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(40, 1)
y = 3 * x - 1 + 0.5 * torch.randn(40, 1)
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

losses = []
for epoch in range(50):
    loss = loss_fn(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())  # (1)!

A = torch.cat([x, torch.ones(40, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = loss_fn(A @ exact, y).item()

figure, axes = plt.subplots()
axes.plot(losses, label="training")
axes.axhline(best, linestyle="--", label="exact")  # (2)!
axes.set(xlabel="epoch", ylabel="loss")
axes.legend()
figure.savefig("loss.png")  # (3)!
print(f"{len(losses)} losses, from {losses[0]:.2f} to {losses[-1]:.2f}")
#> 50 losses, from 16.81 to 0.29
