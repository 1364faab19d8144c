import torch

x = torch.linspace(-1, 1, 51, dtype=torch.float64)
z = x.square()
x, z = x / x.norm(), z / z.norm()  # (1)!
w = torch.ones(2, 1, dtype=torch.float64)

print("cond(A)  growth  cond(A.T @ A)")
#> cond(A)  growth  cond(A.T @ A)
for tilt in 0.1, 0.01, 0.001:
    A = torch.stack([x, x + tilt * z], dim=1)  # (2)!
    y = A @ w
    nudged = y + 1e-6 * y.norm() * z[:, None]  # (3)!
    moved = torch.linalg.lstsq(A, nudged).solution
    growth = (moved - w).norm() / w.norm() / 1e-6
    condition = torch.linalg.cond(A)
    squared = torch.linalg.cond(A.T @ A)
    print(f"{condition:7.0f}  {growth:6.0f}  {squared:13.0f}")
#>      20      20            402
#>     200     200          40002
#>    2000    2000        4000002
