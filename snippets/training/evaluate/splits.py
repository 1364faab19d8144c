import torch
from sklearn.datasets import load_diabetes

data = load_diabetes(scaled=False)
X, y = torch.from_numpy(data.data), torch.from_numpy(data.target)
errors = []
for seed in range(20):
    torch.manual_seed(seed)
    train, test = torch.randperm(442).split([353, 89])
    A = torch.cat([X, torch.ones(442, 1)], dim=1)  # (1)!
    w = torch.linalg.lstsq(A[train], y[train, None]).solution[:, 0]
    errors.append((A[test] @ w - y[test]).square().mean())

errors = torch.stack(errors)
print(f"test MSE  {errors.min():.0f} to {errors.max():.0f}")
#> test MSE  2670 to 3959
print(f"mean      {errors.mean():.0f}")
#> mean      3194
print(f"std       {errors.std():.0f}")
#> std       367
print(f"std error {errors.std() / 20**0.5:.0f}")  # (2)!
#> std error 82
