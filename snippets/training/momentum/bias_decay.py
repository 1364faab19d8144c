import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
X -= X.mean(dim=0)
y = X @ torch.tensor([[2.0], [-3.4]]) + 100  # (1)!
decay = 0.1


def bias(grouped):
    net = nn.Linear(2, 1)
    groups = [{"params": net.parameters(), "weight_decay": decay}]
    if grouped:
        groups = [  # (2)!
            {"params": [net.weight], "weight_decay": decay},
            {"params": [net.bias]},
        ]
    optimizer = torch.optim.SGD(groups, lr=0.1)
    for update in range(200):
        optimizer.zero_grad()
        nn.functional.mse_loss(net(X), y).backward()
        optimizer.step()
    return net.bias.detach().squeeze()


print(f"{bias(False):.1f} {bias(True):.1f}")
#> 95.2 100.0
exact = y.mean()
torch.testing.assert_close(bias(False), exact / (1 + decay / 2))
torch.testing.assert_close(bias(True), exact)
