import torch
from sklearn.datasets import load_diabetes

X, y = load_diabetes(return_X_y=True, scaled=False)
X, y = torch.tensor(X), torch.tensor(y)[:, None]
order = torch.randperm(442, generator=torch.Generator().manual_seed(0))
train, validation, test = order.split([120, 100, 222])


def standardise(X):
    std = X[train].std(dim=0).clamp(min=1e-9)
    return (X - X[train].mean(dim=0)) / std


X, y = standardise(X), y - y[train].mean()
i, j = torch.triu_indices(10, 10)
wide = standardise(torch.cat([X, X[:, i] * X[:, j]], dim=1))

curves = {"train": [], "validation": [], "test": []}
powers = torch.linspace(-2, 4, 13)
for strength in 10**powers:  # (1)!
    A, t = wide[train], y[train]
    w = torch.linalg.solve(A.T @ A + strength * torch.eye(65), A.T @ t)
    squares = (wide @ w - y).square()
    parts = train, validation, test
    for curve, rows in zip(curves.values(), parts, strict=True):
        curve.append(squares[rows].mean().item())

print("strength  train  validation  test")
#> strength  train  validation  test
chosen = curves["validation"].index(min(curves["validation"]))  # (2)!
for index in 0, chosen, 12:
    mse = [curve[index] for curve in curves.values()]
    line = f"{mse[0]:5.0f}  {mse[1]:10.0f}  {mse[2]:4.0f}"
    print(f"{10 ** powers[index]:8.2f}  {line}")
#>     0.01   1666        6956  5041
#>   100.00   2449        4291  3067
#> 10000.00   5203        6520  5610
