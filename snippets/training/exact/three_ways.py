import torch
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression

data = load_diabetes()
X, y = torch.from_numpy(data.data), torch.from_numpy(data.target)
A = torch.cat([X, torch.ones(len(X), 1)], dim=1)
y = y[:, None]

Q, R = torch.linalg.qr(A)  # (1)!
ways = {
    "lstsq": torch.linalg.lstsq(A, y).solution,
    "QR": torch.linalg.solve_triangular(R, Q.T @ y, upper=True),
    "normal": torch.linalg.solve(A.T @ A, A.T @ y),
}
print("          MSE       R2")
#>           MSE       R2
for name, w in ways.items():
    mse = (A @ w - y).square().mean()
    r2 = 1 - mse / y.var(correction=0)
    print(f"{name:7}{mse:9.3f}  {r2:.5f}")
#> lstsq   2859.696  0.51775
#> QR      2859.696  0.51775
#> normal  2859.696  0.51775
sklearn = LinearRegression().fit(X, y)
print(f"sklearn  R2 {sklearn.score(X, y):.5f}")
#> sklearn  R2 0.51775
