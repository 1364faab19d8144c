import torch

torch.manual_seed(0)
A = torch.randn(1000, 3, dtype=torch.float64)
A[:, 1] *= 2  # (1)!
A[:, 2] = 1
y = A @ torch.tensor([[2.0], [-3.4], [4.2]]).double()
exact = torch.linalg.lstsq(A, y).solution

hessian = 2 / 1000 * A.T @ A  # (2)!
lambdas, directions = torch.linalg.eigh(hessian)  # (3)!
lr = 0.2
w = torch.zeros(3, 1, dtype=torch.float64)
before = directions.T @ (w - exact)  # (4)!
w = w - lr * 2 / 1000 * A.T @ (A @ w - y)
after = directions.T @ (w - exact)

print("lambda  1 - lr * lambda  after / before  2 / lambda")
#> lambda  1 - lr * lambda  after / before  2 / lambda
for i, value in enumerate(lambdas):
    factor = 1 - lr * value
    ratio = after[i, 0] / before[i, 0]
    torch.testing.assert_close(ratio, factor)
    numbers = f"{factor:16.2f} {ratio:15.2f} {2 / value:11.2f}"
    print(f"{value:6.2f} {numbers}")
#>   2.00             0.60            0.60        1.00
#>   2.01             0.60            0.60        0.99
#>   7.86            -0.57           -0.57        0.25
