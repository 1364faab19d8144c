import torch

torch.manual_seed(0)
A = torch.randn(1000, 3, dtype=torch.float64)
A[:, 2] = 1
w = torch.tensor([[2.0], [-3.4], [4.2]], dtype=torch.float64)
y = A @ w + 0.01 * torch.randn(1000, 1, dtype=torch.float64)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()

top = 2 / torch.linalg.eigvalsh(2 / 1000 * A.T @ A).max().item()
rates = [0.01, 0.1, 0.98 * top, 1.02 * top]
curves = {f"lr {lr:.2f}": [] for lr in rates}
for lr, mse in zip(rates, curves.values()):
    w = torch.zeros(3, 1, dtype=torch.float64)
    for update in range(151):
        r = A @ w - y
        mse.append((r**2).mean().item())  # (1)!
        w -= lr * 2 / 1000 * A.T @ r
    print(f"{lr:.2f} {mse[20]:.0e} {mse[150]:.0e}")
    assert (mse[150] < 2 * best) == (0.1 <= lr < top)
#> 0.01 1e+01 8e-02
#> 0.10 5e-03 1e-04
#> 0.97 2e+00 1e-04
#> 1.00 6e+01 3e+05
