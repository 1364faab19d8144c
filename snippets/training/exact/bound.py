import torch
from sklearn.datasets import load_diabetes

A, y = (torch.tensor(part) for part in load_diabetes(return_X_y=True))
y = (y - y.mean())[:, None]  # (1)!
w = torch.linalg.lstsq(A, y).solution
U, S, Vh = torch.linalg.svd(A, full_matrices=False)
condition = S[0] / S[-1]
w_long = Vh[:1].T  # (2)!
residual = y - A @ w
residual = residual / residual.norm()

cases = {
    "none": (w_long, A @ w_long),
    "like the fit": (w_long, A @ w_long + S[0] * residual),
    "10 x the fit": (w_long, A @ w_long + 10 * S[0] * residual),
    "diabetes": (w, y),
}
print("residual        growth  cond  cond / cos")
#> residual        growth  cond  cond / cos
for name, (w, y) in cases.items():
    moved = y + 1e-6 * y.norm() * U[:, -1:]  # (3)!
    change = torch.linalg.lstsq(A, moved).solution - w
    growth = change.norm() / w.norm() / 1e-6
    bound = condition * y.norm() / (A @ w).norm()  # (4)!
    print(f"{name:14}{growth:8.1f}{condition:6.1f}{bound:12.1f}")
#> none              21.7  21.7        21.7
#> like the fit      30.7  21.7        30.7
#> 10 x the fit     217.9  21.7       217.9
#> diabetes          12.7  21.7        30.1
