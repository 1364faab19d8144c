import torch


def best_rate(A):
    hessian = 2 / len(A) * A.T @ A
    eigenvalues = torch.linalg.eigvalsh(hessian)
    return 2 / (eigenvalues.min() + eigenvalues.max()).item()


# check
torch.manual_seed(0)
A = torch.randn(500, 3, dtype=torch.float64)
A[:, 1] += 0.5 * A[:, 0]
A[:, 2] *= 1.7
y = A @ torch.ones(3, 1).double() + torch.randn(500, 1)
exact = torch.linalg.lstsq(A, y).solution


def distance(lr):
    w = exact + torch.eye(3)
    for update in range(50):
        w -= lr * 2 / 500 * A.T @ (A @ w - y)
    return (w - exact).norm().item()


lr = best_rate(A)
message = f"lr {lr:.4f}: distance {distance(lr):.0e} after 50 updates"
assert distance(lr) < 1e-6, message
for other in 0.98 * lr, 1.02 * lr:
    message = f"lr {other:.4f} is faster than your {lr:.4f}"
    assert distance(lr) < distance(other), message
print(f"ok: {lr:.4f} is faster than 2% less and 2% more")
#> ok: 0.2910 is faster than 2% less and 2% more
