import torch
from sklearn.datasets import load_diabetes

data = load_diabetes(scaled=False)
X, y = torch.from_numpy(data.data), torch.from_numpy(data.target)
order = torch.randperm(442, generator=torch.Generator().manual_seed(0))
train, validation, test = order.split([310, 66, 66])  # (1)!

mean, std = X[train].mean(dim=0), X[train].std(dim=0)  # (2)!
A = torch.cat([(X - mean) / std, torch.ones(442, 1)], dim=1)
w = torch.linalg.lstsq(A[train], y[train, None]).solution[:, 0]
print("             MSE  baseline  root of MSE")
#>              MSE  baseline  root of MSE
parts = {"train": train, "validation": validation, "test": test}
for name, rows in parts.items():
    mse = (A[rows] @ w - y[rows]).square().mean()
    baseline = (y[train].mean() - y[rows]).square().mean()  # (3)!
    print(f"{name:11}{mse:5.0f}{baseline:10.0f}{mse**0.5:13.0f}")
#> train       2942      5788           54
#> validation  2814      5535           53
#> test        2618      7014           51
