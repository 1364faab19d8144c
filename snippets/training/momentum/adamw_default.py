import torch
from sklearn.datasets import load_diabetes
from torch import nn

X, y = load_diabetes(return_X_y=True, scaled=False)
X, y = torch.tensor(X), torch.tensor(y)[:, None]
X = (X - X.mean(dim=0)) / X.std(dim=0, correction=0)
A = torch.cat([X, torch.ones(442, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()


def train(**options):
    torch.manual_seed(0)
    net, loss_fn = nn.Linear(10, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.AdamW(net.parameters(), lr=1.0, **options)
    for update in range(2000):
        loss = loss_fn(net(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    excess = 100 * (loss.item() / best - 1)
    return net.bias.item(), excess


print("weight_decay   bias  MSE above exact")
#> weight_decay   bias  MSE above exact
for name, options in ("default", {}), ("0", {"weight_decay": 0}):
    bias, excess = train(**options)
    print(f"{name:12} {bias:6.1f}  {excess:14.1f}%")
#> default        91.7           127.9%
#> 0             152.1             0.0%
print(f"exact        {exact[10, 0]:6.1f}")
#> exact         152.1
