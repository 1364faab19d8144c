import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)
sgd = torch.optim.SGD(
    [
        {"params": [net.weight], "weight_decay": 0.1},  # (1)!
        {"params": [net.bias], "lr": 0.5},
    ],
    lr=0.01,  # (2)!
)
for group in sgd.param_groups:
    print(group["lr"], group["weight_decay"])
#> 0.01 0.1
#> 0.5 0

w, b = net.weight.detach().clone(), net.bias.detach().clone()
loss = net(torch.randn(8, 2)).square().mean()
loss.backward()
sgd.step()
w -= 0.01 * (net.weight.grad + 0.1 * w)  # (3)!
b -= 0.5 * net.bias.grad
torch.testing.assert_close(net.weight.detach(), w)
torch.testing.assert_close(net.bias.detach(), b)

sgd.param_groups[1]["lr"] *= 0.1  # (4)!
print([group["lr"] for group in sgd.param_groups])
#> [0.01, 0.05]
