import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(40, 1)  # (1)!
y = 3 * x - 1 + 0.5 * torch.randn(len(x), 1)

net = nn.Linear(1, 1)  # (2)!
loss_fn = nn.MSELoss()  # (3)!
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)  # (4)!
before = net.weight.item(), net.bias.item()  # (5)!

losses = []
for epoch in range(50):
    prediction = net(x)  # (6)!
    loss = loss_fn(prediction, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
after = net.weight.item(), net.bias.item()

A = torch.cat([x, torch.ones(len(x), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten().tolist()  # (7)!
rows = {"before": before, "after": after, "exact": exact}
print("        weight  bias")
#>         weight  bias
for name, (weight, bias) in rows.items():
    print(f"{name:6} {weight:7.2f} {bias:5.2f}")
#> before   -0.61  0.91
#> after     2.99 -0.98
#> exact     2.99 -0.98
print(f"loss: {losses[0]:.2f} -> {losses[-1]:.2f}")
#> loss: 16.81 -> 0.29
guess = net(torch.tensor([[2.0]]))  # (8)!
print(f"x = 2.00, prediction {guess.item():.2f}")
#> x = 2.00, prediction 5.00
