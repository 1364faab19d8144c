import torch

x = torch.tensor([0.0, 1.0, 2.0])
y = torch.tensor([1.0, 2.0, 6.0])
A = torch.stack([x, torch.ones(3)], dim=1)  # (1)!
print("A.T @ A", (A.T @ A).tolist())
#> A.T @ A [[5.0, 3.0], [3.0, 3.0]]
print("A.T @ y", (A.T @ y).tolist())
#> A.T @ y [14.0, 9.0]

exact = torch.linalg.solve(A.T @ A, A.T @ y)  # (2)!
w, b = exact.tolist()
print(f"w {w:.1f}, b {b:.1f}")
#> w 2.5, b 0.5
residual = A @ exact - y
print("residual", residual.numpy().round(1))
#> residual [-0.5  1.  -0.5]

curves = {}
slopes = [1 + 0.1 * step for step in range(31)]
for bias in b, b + 1:  # (3)!
    errors = [(s * x + bias - y).square().mean().item() for s in slopes]
    curves[f"b {bias:.1f}"] = errors
    best = slopes[errors.index(min(errors))]
    print(f"b {bias:.1f}: lowest MSE {min(errors):.1f} at w {best:.1f}")
#> b 0.5: lowest MSE 0.5 at w 2.5
#> b 1.5: lowest MSE 0.9 at w 1.9
