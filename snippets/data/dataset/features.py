import torch

torch.manual_seed(0)
x = torch.randn(1000, 1)
y = 3 * x**2 + 1


def fit(features):
    A = torch.cat([features, torch.ones(1000, 1)], dim=1)  # (1)!
    weights = torch.linalg.lstsq(A, y).solution
    mse = ((A @ weights - y) ** 2).mean()
    return weights, 1 - (mse / y.var(correction=0)).item()  # (2)!


_, r2 = fit(x)
print(f"x:         R2 = {r2:.3f}")
#> x:         R2 = 0.022
weights, r2 = fit(torch.cat([x, x**2], dim=1))  # (3)!
print(f"x and x^2: R2 = {r2:.3f}")
#> x and x^2: R2 = 1.000
_, w, b = weights.flatten().tolist()
print(f"found: y = {w:.2f} x^2 + {b:.2f}")
#> found: y = 3.00 x^2 + 1.00
