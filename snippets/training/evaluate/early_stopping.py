import copy

import torch
from sklearn.datasets import load_diabetes
from torch import nn

X, y = load_diabetes(return_X_y=True, scaled=False)
X, y = torch.tensor(X), torch.tensor(y)[:, None]
order = torch.randperm(442, generator=torch.Generator().manual_seed(0))
train, validation, test = order.split([120, 100, 222])


def standardise(X):
    std = X[train].std(dim=0).clamp(min=1e-9)
    return (X - X[train].mean(dim=0)) / std


X, y = standardise(X), y - y[train].mean()
i, j = torch.triu_indices(10, 10)
wide = standardise(torch.cat([X, X[:, i] * X[:, j]], dim=1))  # (1)!


def errors(prediction):
    squares = (prediction - y).square()
    return [squares[p].mean().item() for p in (train, validation, test)]


def show(name, prediction):
    parts = [f"{mse:10.0f}" for mse in errors(prediction)]
    print(f"{name:8}", *parts)


torch.manual_seed(0)
net = nn.Linear(65, 1, dtype=torch.float64)
loss_fn, best = nn.MSELoss(), float("inf")
optimizer = torch.optim.SGD(net.parameters(), lr=0.02)
curves = {"train": [], "validation": [], "test": []}
for step in range(5000):
    optimizer.zero_grad()
    loss_fn(net(wide[train]), y[train]).backward()
    optimizer.step()
    with torch.no_grad():
        parts = errors(net(wide))
    for curve, mse in zip(curves.values(), parts, strict=True):
        curve.append(mse)
    score = curves["validation"][-1]
    if score < best:  # (2)!
        best, best_step = score, step
        kept = copy.deepcopy(net.state_dict())  # (3)!
    elif step - best_step == 50:  # (4)!
        break

print("              train validation       test")
#>               train validation       test
with torch.no_grad():
    show(f"step {step + 1}", net(wide))
    net.load_state_dict(kept)
    show(f"step {best_step + 1}", net(wide))
#> step 67        2057       4630       2967
#> step 17        2484       4133       2999
for features in wide, X:
    A = torch.cat([features, torch.ones(442, 1)], dim=1)
    found = torch.linalg.lstsq(A[train], y[train], driver="gelsd")
    exact = found.solution  # (5)!
    show(f"exact {features.shape[1]}", A @ exact)
#> exact 65       1662       6926       5189
#> exact 10       2575       3390       3023
