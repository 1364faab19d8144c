import torch

torch.manual_seed(0)
A = torch.randn(100, 1000, 3)  # (1)!
A[:, :, 2] = 1
true = torch.tensor([[2.0], [-3.4], [4.2]])
y = A @ true + 0.01 * torch.randn(100, 1000, 1)
exact = torch.linalg.lstsq(A.double(), y.double()).solution

w = torch.zeros(100, 3, 1)
for epoch in range(3):
    order = torch.rand(100, 1000, 1).argsort(dim=1, stable=True)
    for rows in order.split(10, dim=1):
        features = A.take_along_dim(rows, dim=1)
        target = y.take_along_dim(rows, dim=1)
        residual = features @ w - target
        w = w - 0.03 * 2 / 10 * features.mT @ residual  # (2)!

print("      worst weight  mean MSE")
#>       worst weight  mean MSE
mse = {}
for name, found in ("exact", exact), ("SGD", w.double()):
    mse[name] = (A.double() @ found - y).square().mean(dim=(1, 2))
    error = (found - true).abs().amax(dim=(1, 2))  # (3)!
    print(f"{name:5}{error.median():13.5f}{mse[name].mean():10.6f}")
#> exact      0.00040  0.000100
#> SGD        0.00071  0.000101
excess = mse["SGD"] / mse["exact"] - 1
print(f"excess: median {excess.median():.1%}, most {excess.max():.1%}")
#> excess: median 0.5%, most 2.9%
least = excess.min()
assert least > 0, f"the least excess is {least:.1e}"  # (4)!
