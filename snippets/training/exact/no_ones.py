import torch

torch.manual_seed(0)
X = torch.randn(1000, 2, dtype=torch.float64)
true = torch.tensor([[2.0], [-3.4]], dtype=torch.float64)
y = X @ true + 4.2 + 0.01 * torch.randn(1000, 1)


def fit(A, y):
    w = torch.linalg.lstsq(A, y).solution
    mse = (A @ w - y).square().mean()
    print(w.flatten().numpy().round(2), f"{mse:.4f}")
    return mse


without = fit(X, y)
#> [ 2.14 -3.46] 17.6154
right = fit(torch.cat([X, torch.ones(1000, 1)], dim=1), y)
#> [ 2.  -3.4  4.2] 0.0001
assert without > 1e5 * right  # (1)!
centred = fit(X - X.mean(dim=0), y - y.mean())  # (2)!
#> [ 2.  -3.4] 0.0001
torch.testing.assert_close(centred, right)
