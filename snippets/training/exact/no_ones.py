import torch

torch.manual_seed(0)
X = torch.randn(1000, 2, dtype=torch.float64)
true = torch.tensor([[2.0], [-3.4]], dtype=torch.float64)
y = X @ true + 4.2 + 0.01 * torch.randn(1000, 1)


def fit(name, A, y):
    w = torch.linalg.lstsq(A, y).solution
    mse = (A @ w - y).square().mean()
    print(f"{name:9}{mse:8.4f} ", w.flatten().numpy().round(2))


print("              MSE  w")
#>               MSE  w
fit("no ones", X, y)
#> no ones   17.6154  [ 2.14 -3.46]
fit("ones", torch.cat([X, torch.ones(1000, 1)], dim=1), y)
#> ones       0.0001  [ 2.  -3.4  4.2]
fit("centred", X - X.mean(dim=0), y - y.mean())  # (1)!
#> centred    0.0001  [ 2.  -3.4]
