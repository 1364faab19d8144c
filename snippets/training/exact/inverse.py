import torch

x = torch.linspace(0, 1, 50, dtype=torch.float64)
A = torch.stack([x**power for power in range(10)], dim=1)  # (1)!
true = torch.ones(10, 1, dtype=torch.float64)
y = A @ true

found = {
    "lstsq": torch.linalg.lstsq(A, y).solution,
    "solve": torch.linalg.solve(A.T @ A, A.T @ y),
    "inv": torch.linalg.inv(A.T @ A) @ (A.T @ y),
}
for name, w in found.items():
    error = (w - true).abs().max()
    above = [limit for limit in (1e-8, 1e-3, 1) if error < limit]
    print(f"{name:5}  worst weight is off by less than {above[0]}")
#> lstsq  worst weight is off by less than 1e-08
#> solve  worst weight is off by less than 0.001
#> inv    worst weight is off by less than 1
