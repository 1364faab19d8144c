import torch
from sklearn.datasets import load_diabetes
from torch import nn

X, y = load_diabetes(return_X_y=True, scaled=False)
X, y = torch.tensor(X), torch.tensor(y)[:, None]
X = (X - X.mean(dim=0)) / X.std(dim=0, correction=0)
A = torch.cat([X, torch.ones(442, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()

lambdas = torch.linalg.eigvalsh(2 / 442 * A.T @ A)
low, high = lambdas.min(), lambdas.max()
print(f"limit {2 / high:.4f}  condition {high / low:.0f}")  # (1)!
#> limit 0.2485  condition 470

curves = {}
print("  lr  momentum  below 10%    1%  0.1% 0.01%")
#>   lr  momentum  below 10%    1%  0.1% 0.01%
for lr, mu in (0.24, 0), (0.1, 0.9):
    torch.manual_seed(0)
    net, loss_fn = nn.Linear(10, 1, dtype=torch.float64), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr, momentum=mu)
    excess = []
    for epoch in range(601):
        loss = loss_fn(net(X), y)
        excess.append(100 * (loss.item() / best - 1))  # (2)!
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    curves[f"momentum {mu}"] = excess
    first = []  # (3)!
    for level in 10, 1, 0.1, 0.01:
        first.append([e < level for e in excess].index(True))
    print(f"{lr:4}  {mu:8}    ", *(f"{number:5}" for number in first))
#> 0.24         0        14    36   250   530
#>  0.1       0.9        17    44    78   118
