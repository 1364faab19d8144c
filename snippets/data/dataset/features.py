import torch

x = torch.arange(-5, 6, dtype=torch.float64).reshape(-1, 1)
y = 3 * x**2 + 1


def r_squared(*features):
    A = torch.cat([*features, torch.ones_like(x)], dim=1)  # (1)!
    w = torch.linalg.lstsq(A, y).solution
    return ((A @ w).var() / y.var()).item()  # (2)!


print(f"{r_squared(x):.3f}")
#> 0.000
print(f"{r_squared(x, x**2):.3f}")  # (3)!
#> 1.000
assert r_squared(x) < 1e-12 and r_squared(x, x**2) > 1 - 1e-12
