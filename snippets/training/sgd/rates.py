import torch

torch.manual_seed(0)
A = torch.randn(1000, 3, dtype=torch.float64)
A[:, 2] = 1
w = torch.tensor([[2.0], [-3.4], [4.2]], dtype=torch.float64)
y = A @ w + 0.01 * torch.randn(1000, 1, dtype=torch.float64)
exact = torch.linalg.lstsq(A, y).solution
best = ((A @ exact - y) ** 2).mean().item()

limit = 2 / torch.linalg.eigvalsh(2 / 1000 * A.T @ A).max().item()
print(f"limit: {limit:.3f}")
#> limit: 0.985
print("lr    20 updates  150 updates")
#> lr    20 updates  150 updates
curves = {}
for lr in 0.01, 0.1, 0.98 * limit, 1.02 * limit:
    w = torch.zeros(3, 1, dtype=torch.float64)
    losses = []
    for update in range(151):
        residuals = A @ w - y
        losses.append((residuals**2).mean().item())  # (1)!
        w -= lr * 2 / 1000 * A.T @ residuals
    curves[f"lr {lr:.2f}"] = losses
    print(f"{lr:.2f}  {losses[20]:10.0e}  {losses[150]:11.0e}")
#> 0.01       1e+01        8e-02
#> 0.10       5e-03        1e-04
#> 0.97       2e+00        1e-04
#> 1.00       6e+01        3e+05
print(f"exact {best:23.0e}")
#> exact                   1e-04
