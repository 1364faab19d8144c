import torch
from sklearn.datasets import load_diabetes

data = load_diabetes(scaled=False)
X, y = torch.from_numpy(data.data), torch.from_numpy(data.target)
A = torch.cat([X, torch.ones(len(X), 1)], dim=1)
y = y[:, None]
print(tuple(A.shape), A.dtype)
#> (442, 11) torch.float64

Q, R = torch.linalg.qr(A)  # (1)!
ways = {
    "lstsq": torch.linalg.lstsq(A, y).solution,
    "QR": torch.linalg.solve_triangular(R, Q.T @ y, upper=True),
    "normal": torch.linalg.solve(A.T @ A, A.T @ y),  # (2)!
}
for name, w in ways.items():
    mse = (A @ w - y).square().mean()
    print(f"{name:7}{mse:9.3f}  R2 {1 - mse / y.var(correction=0):.5f}")
    gap = (w - ways["lstsq"]).abs().max()
    assert gap < 1e-6  # (3)!
#> lstsq   2859.696  R2 0.51775
#> QR      2859.696  R2 0.51775
#> normal  2859.696  R2 0.51775
