import torch
from torch import nn

names = ["used", "unused", "frozen", "left_out"]
net = nn.ParameterDict({name: torch.ones(1) for name in names})
net["frozen"].requires_grad_(False)
given = [p for name, p in net.items() if name != "left_out"]
optimizer = torch.optim.SGD(given, lr=0.1)

loss = 2 * net["used"] + 2 * net["frozen"] + 2 * net["left_out"]  # (1)!
loss.backward()
optimizer.step()
print("name     grad value")
#> name     grad value
for name in names:
    p = net[name]
    grad = None if p.grad is None else p.grad.item()
    print(f"{name:8} {grad!s:4} {p.item():.1f}")
#> used     2.0  0.8
#> unused   None 1.0
#> frozen   None 1.0
#> left_out 2.0  1.0
assert abs(net["used"].item() - (1 - 0.1 * 2)) < 1e-6  # (2)!
assert all(net[name].item() == 1 for name in names[1:])

optimizer.zero_grad()
print("after zero_grad", net["used"].grad, net["left_out"].grad)  # (3)!
#> after zero_grad None tensor([2.])
