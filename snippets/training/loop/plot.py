import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(40, 1)
y = 3 * x - 1 + 0.5 * torch.randn(len(x), 1)
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

losses = []
for epoch in range(50):
    prediction = net(x)
    loss = loss_fn(prediction, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())  # (1)!

A = torch.cat([x, torch.ones(len(x), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = loss_fn(A @ exact, y).item()

plt.plot(losses)
plt.axhline(best, linestyle="--")
plt.xlabel("epoch")
plt.ylabel("loss")
plt.savefig("loss.png")  # (2)!
print(f"loss: {losses[0]:.2f} -> {losses[-1]:.2f}")
#> loss: 16.81 -> 0.29
