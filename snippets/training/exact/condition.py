import torch

x = torch.linspace(-1, 1, 51, dtype=torch.float64)
z = x.square() - x.square().mean()
x, z = x / x.norm(), z / z.norm()  # (1)!
w = torch.ones(2, 1, dtype=torch.float64)

for tilt in 0.1, 0.01, 0.001:
    A = torch.stack([x, x + tilt * z], dim=1)  # (2)!
    y = A @ w
    nudged = y + 1e-6 * y.norm() * z[:, None]  # (3)!
    moved = torch.linalg.lstsq(A, nudged).solution
    growth = (moved - w).norm() / w.norm() / 1e-6
    c, squared = torch.linalg.cond(A), torch.linalg.cond(A.T @ A)
    print(f"{c:5.0f} {growth:5.0f} {squared:8.0f}")
    torch.testing.assert_close(growth, c, rtol=0.01, atol=0)
    torch.testing.assert_close(squared, c**2, rtol=1e-4, atol=0)
#>    20    20      402
#>   200   200    40002
#>  2000  2000  4000002
