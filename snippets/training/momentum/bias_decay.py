import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
X -= X.mean(dim=0)
y = X @ torch.tensor([[2.0], [-3.4]]) + 100  # (1)!
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[2, 0]
decay = 0.1


def trained_bias(grouped):
    torch.manual_seed(0)
    net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
    groups = [{"params": net.parameters(), "weight_decay": decay}]
    if grouped:
        groups = [  # (2)!
            {"params": [net.weight], "weight_decay": decay},
            {"params": [net.bias], "weight_decay": 0},
        ]
    optimizer = torch.optim.SGD(groups, lr=0.1)
    for update in range(200):
        optimizer.zero_grad()
        loss_fn(net(X), y).backward()
        optimizer.step()
    return net.bias.item()


print(f"all decay          {trained_bias(False):6.2f}")
#> all decay           95.24
print(f"100 / (1 + 0.1/2)  {exact / (1 + decay / 2):6.2f}")
#> 100 / (1 + 0.1/2)   95.24
print(f"only the weights   {trained_bias(True):6.2f}")
#> only the weights   100.00
print(f"exact              {exact:6.2f}")
#> exact              100.00
