import torch
from torch import nn

names = ["used", "unused", "frozen", "left_out"]
net = nn.ParameterDict({name: torch.ones(1) for name in names})
net["frozen"].requires_grad_(False)
given = [p for name, p in net.items() if name != "left_out"]
sgd = torch.optim.SGD(given, lr=0.1, weight_decay=0.5)  # (1)!

loss = 2 * net["used"] + 2 * net["frozen"] + 2 * net["left_out"]
loss.backward()
sgd.step()
for name in names:
    p = net[name]
    grad = None if p.grad is None else p.grad.item()
    print(f"{name:8} {grad!s:4} {p.item():.2f}")
#> used     2.0  0.75
#> unused   None 1.00
#> frozen   None 1.00
#> left_out 2.0  1.00
step = 0.1 * (2 + 0.5 * 1)  # (2)!
assert abs(net["used"].item() - (1 - step)) < 1e-6
assert all(net[name].item() == 1 for name in names[1:])

sgd.zero_grad()
print(net["used"].grad, net["left_out"].grad)  # (3)!
#> None tensor([2.])
