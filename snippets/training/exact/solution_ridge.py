import torch


def ridge(X, y, strength):
    n = X.shape[1]
    pull = strength**0.5 * torch.eye(n, dtype=X.dtype)
    A = torch.cat([X, pull])
    t = torch.cat([y, torch.zeros(n, 1, dtype=y.dtype)])
    return torch.linalg.lstsq(A, t, driver="gels").solution


# check
torch.manual_seed(0)
x, y = torch.randn(2, 50, 1, dtype=torch.float64)
X = torch.cat([x, x, torch.randn(50, 3)], dim=1)
for strength in 0.1, 10.0:
    w = ridge(X, y, strength)
    gradient = X.T @ (X @ w - y) + strength * w
    size = gradient.abs().max()
    assert size < 1e-8, f"the gradient is {size:.1e}, not 0"
    gap = (w[0] - w[1]).abs().item()
    assert gap < 1e-8, f"w[0] and w[1] differ by {gap:.1e}"
print("ok: 2 strengths")
#> ok: 2 strengths
