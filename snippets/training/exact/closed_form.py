import torch

torch.manual_seed(0)
X = torch.randn(1000, 2, dtype=torch.float64)
true = torch.tensor([[2.0], [-3.4]], dtype=torch.float64)
y = X @ true + 4.2 + 0.01 * torch.randn(1000, 1)

A = torch.cat([X, torch.ones(1000, 1)], dim=1)  # (1)!
w = torch.linalg.lstsq(A, y).solution  # (2)!
print(tuple(A.shape), tuple(w.shape), w.dtype)
#> (1000, 3) (3, 1) torch.float64
print(w.flatten().numpy().round(2))
#> [ 2.  -3.4  4.2]

r = A @ w - y
print("orthogonal:", bool((A.T @ r).abs().max() < 1e-9))  # (3)!
#> orthogonal: True
mse = r.square().mean()
for i in range(3):
    for step in -0.01, 0.01:
        moved = w.clone()
        moved[i] += step
        assert (A @ moved - y).square().mean() > mse  # (4)!
