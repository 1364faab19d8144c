import torch

torch.manual_seed(0)
x = torch.randn(1000, 1)
y = 3 * x**2 + 1


def r_squared(features):
    A = torch.cat([features, torch.ones(1000, 1)], dim=1)  # (1)!
    weights = torch.linalg.lstsq(A, y).solution
    mse = ((A @ weights - y) ** 2).mean()
    return 1 - (mse / y.var(correction=0)).item()  # (2)!


squared = torch.cat([x, x**2], dim=1)  # (3)!
print(f"x:         R2 = {r_squared(x):.2f}")
#> x:         R2 = 0.02
print(f"x and x^2: R2 = {r_squared(squared):.2f}")
#> x and x^2: R2 = 1.00
