import torch

x = torch.arange(1, 11, dtype=torch.float64)
A = torch.stack([x, x, torch.ones(10)], dim=1)  # (1)!
y = (2 * x + 1)[:, None]

for driver in "gelsd", "gelss":  # (2)!
    w, _, rank, _ = torch.linalg.lstsq(A, y, driver=driver)
    print(driver, rank.item(), w.flatten().numpy().round(6))
#> gelsd 2 [1. 1. 1.]
#> gelss 2 [1. 1. 1.]

w = torch.linalg.lstsq(A, y, driver="gels").solution  # (3)!
print("gels", round((w[0] + w[1]).item(), 6), round(w[2].item(), 6))
#> gels 2.0 1.0
try:
    torch.linalg.solve(A.T @ A, A.T @ y)
except torch.linalg.LinAlgError as problem:
    print("normal", "singular" in str(problem))
#> normal True

twice = torch.linalg.lstsq(torch.stack([A, A]), torch.stack([y, y]))
r = A @ twice.solution[1] - y  # (4)!
print("gelsy", twice.rank[1].item(), f"{r.abs().max():.1f}")
#> gelsy 1 0.7
