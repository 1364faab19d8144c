import torch

torch.manual_seed(0)
X = torch.randn(2000, 30, dtype=torch.float64)
true = torch.randn(30, 1, dtype=torch.float64)
y = X @ true + torch.randn(2000, 1)  # (1)!


def mse(w, rows):
    return (X[rows] @ w - y[rows]).square().mean().item()


test = slice(1000, None)
print("rows  rank  train MSE  test MSE")
#> rows  rank  train MSE  test MSE
for n in 20, 30, 60, 1000:
    rows = slice(0, n)
    found = torch.linalg.lstsq(X[rows], y[rows])
    w, rank = found.solution, found.rank.item()
    print(f"{n:4}{rank:6}{mse(w, rows):11.2f}{mse(w, test):10.2f}")
#>   20    20       0.00     11.27
#>   30    30       0.00     39.35
#>   60    30       0.81      1.61
#> 1000    30       0.95      0.99
