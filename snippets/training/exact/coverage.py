import torch
from scipy import stats

torch.manual_seed(0)
A = torch.randn(10_000, 20, 3, dtype=torch.float64)  # (1)!
A[:, :, 2] = 1
true = torch.tensor([[2.0], [-3.4], [4.2]], dtype=torch.float64)
y = A @ true + torch.randn(10_000, 20, 1, dtype=torch.float64)

Q, R = torch.linalg.qr(A)
w = torch.linalg.solve_triangular(R, Q.mT @ y, upper=True)
rss = (A @ w - y).square().sum(dim=1, keepdim=True)
error = (rss / (20 - 3)).sqrt() * R.inverse().norm(dim=2, keepdim=True)
for name, width in ("t", stats.t.ppf(0.975, 20 - 3)), ("1.96", 1.96):
    inside = (w - true).abs() < width * error  # (2)!
    print(f"{name:5} {width:.2f}  {inside.double().mean():.1%}")
#> t     2.11  95.1%
#> 1.96  1.96  93.3%
