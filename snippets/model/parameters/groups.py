import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(
    [
        {"params": [net.weight], "weight_decay": 0.1},  # (1)!
        {"params": [net.bias], "lr": 0.5},
    ],
    lr=0.01,  # (2)!
)
for group in optimizer.param_groups:
    print("lr", group["lr"], "weight_decay", group["weight_decay"])
#> lr 0.01 weight_decay 0.1
#> lr 0.5 weight_decay 0

w, b = net.weight.detach().clone(), net.bias.detach().clone()
loss = net(torch.randn(8, 2)).square().mean()
loss.backward()
optimizer.step()
w -= 0.01 * (net.weight.grad + 0.1 * w)  # (3)!
b -= 0.5 * net.bias.grad
torch.testing.assert_close(net.weight.detach(), w)
torch.testing.assert_close(net.bias.detach(), b)

optimizer.param_groups[1]["lr"] *= 0.1  # (4)!
print("lr", [group["lr"] for group in optimizer.param_groups])
#> lr [0.01, 0.05]
