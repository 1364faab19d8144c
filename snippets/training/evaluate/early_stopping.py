import copy

import torch
from sklearn.datasets import load_diabetes
from torch import nn

X, y = load_diabetes(return_X_y=True, scaled=False)
X, y = torch.tensor(X), torch.tensor(y)[:, None]
order = torch.randperm(442, generator=torch.Generator().manual_seed(0))
train, validation, test = order.split([120, 100, 222])


def standardise(X):
    return (X - X[train].mean(dim=0)) / X[train].std(dim=0)


X, y = standardise(X), y - y[train].mean()
i, j = torch.triu_indices(10, 10)
wide = standardise(torch.cat([X, X[:, i] * X[:, j]], dim=1))  # (1)!


def show(name, prediction):
    error = (prediction.detach() - y).square()
    parts = [error[rows].mean() for rows in (train, validation, test)]
    print(f"{name:9}" + "".join(f"{part:6.0f}" for part in parts))
    return parts[0]


for features in X, wide:
    A = torch.cat([features, torch.ones(442, 1)], dim=1)
    exact = torch.linalg.lstsq(
        A[train], y[train], driver="gelsd"
    ).solution  # (2)!
    floor = show(f"exact {features.shape[1]}", A @ exact)
#> exact 10   2575  3390  3023
#> exact 65   1662  6926  5189

torch.manual_seed(0)
net = nn.Linear(65, 1, dtype=torch.float64)
loss, best = nn.MSELoss(), float("inf")
optimizer = torch.optim.SGD(net.parameters(), lr=0.02)
for step in range(5000):
    optimizer.zero_grad()
    loss(net(wide[train]), y[train]).backward()
    optimizer.step()
    with torch.no_grad():
        score = loss(net(wide[validation]), y[validation])
    if score < best:  # (3)!
        best, best_step = score, step
        kept = copy.deepcopy(net.state_dict())  # (4)!
    elif step - best_step == 50:  # (5)!
        break

assert show(f"step {step + 1}", net(wide)) > floor
#> step 67    2057  4630  2967
net.load_state_dict(kept)
assert show(f"step {best_step + 1}", net(wide)) > floor
#> step 17    2484  4133  2999
