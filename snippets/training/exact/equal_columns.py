import torch

x = torch.arange(1, 11, dtype=torch.float64)
A = torch.stack([x, x, torch.ones(10)], dim=1)  # (1)!
y = (2 * x + 1)[:, None]

for driver in "gelsd", "gelss":  # (2)!
    found = torch.linalg.lstsq(A, y, driver=driver)
    w = found.solution.flatten().numpy().round(6)
    print(f"{driver}  rank {found.rank.item()}, w {w}")
#> gelsd  rank 2, w [1. 1. 1.]
#> gelss  rank 2, w [1. 1. 1.]
try:
    torch.linalg.solve(A.T @ A, A.T @ y)
except torch.linalg.LinAlgError as error:
    print(error)
#> torch.linalg.solve: The solver failed because the input matrix is singular.

two = torch.linalg.lstsq(torch.stack([A, A]), torch.stack([y, y]))
residual = A @ two.solution[1] - y  # (3)!
worst = residual.abs().max()
print(f"gelsy  rank {two.rank[1].item()}, worst residual {worst:.1f}")
#> gelsy  rank 1, worst residual 0.7
