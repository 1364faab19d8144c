import torch


def strongest(X, y):
    x, t = X - X.mean(dim=0), y - y.mean()
    correlation = (x * t).sum(dim=0) / x.norm(dim=0)
    return correlation.abs().topk(5).indices  # (1)!


def test_r2(X, y):
    A = torch.cat([X, torch.ones(100, 1)], dim=1)
    w = torch.linalg.lstsq(A[:70], y[:70]).solution  # (2)!
    mse = (A[70:] @ w - y[70:]).square().mean()
    return 1 - mse / y[70:].var(correction=0)


for seed in range(4):
    torch.manual_seed(seed)
    X, y = torch.randn(100, 5000), torch.randn(100, 1)  # (3)!
    leaked = test_r2(X[:, strongest(X, y)], y)
    honest = test_r2(X[:, strongest(X[:70], y[:70])], y)
    print(f"{leaked:5.2f} {honest:5.2f}")
    assert leaked > 0.2 and honest < 0.1
#>  0.34 -0.68
#>  0.30 -0.44
#>  0.43 -0.49
#>  0.36 -0.31
