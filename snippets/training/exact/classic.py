import torch

torch.manual_seed(0)
A = torch.randn(100, 1000, 3)  # (1)!
A[:, :, 2] = 1
true = torch.tensor([[2.0], [-3.4], [4.2]])
y = A @ true + 0.01 * torch.randn(100, 1000, 1)
exact = torch.linalg.lstsq(A.double(), y.double()).solution

w = 0.01 * torch.randn(100, 3, 1)
for epoch in range(3):
    order = torch.rand(100, 1000, 1).argsort(dim=1, stable=True)
    for rows in order.split(10, dim=1):
        X, t = A.take_along_dim(rows, 1), y.take_along_dim(rows, 1)
        w = w - 0.03 * 2 / 10 * X.mT @ (X @ w - t)  # (2)!

mse = {}
for name, found in ("exact", exact), ("SGD", w.double()):
    mse[name] = (A.double() @ found - y).square().mean(dim=(1, 2))
    error = (found - true).abs().amax(dim=(1, 2))  # (3)!
    print(f"{name:6}{error.median():.5f} {mse[name].mean():.6f}")
#> exact 0.00040 0.000100
#> SGD   0.00066 0.000101
excess = mse["SGD"] / mse["exact"] - 1
print(f"{excess.median():.1%} {excess.max():.1%}")
#> 0.5% 2.3%
assert 0 < excess.min() and excess.max() < 0.1  # (4)!
