import torch
from sklearn.datasets import load_diabetes

data = load_diabetes(scaled=False)
X, y = torch.from_numpy(data.data), torch.from_numpy(data.target)
torch.manual_seed(0)
rows = torch.rand(20, 442).argsort(dim=1, stable=True)  # (1)!
X, y = X[rows], y[rows][:, :, None]
mean = X[:, :353].mean(dim=1, keepdim=True)
std = X[:, :353].std(dim=1, keepdim=True)
A = torch.cat([(X - mean) / std, torch.ones(20, 442, 1)], dim=2)
train, t, test, u = A[:, :353], y[:, :353], A[:, 353:], y[:, 353:]


def sgd(lr):
    w = torch.zeros(20, 11, 1, dtype=torch.float64)
    for epoch in range(50):
        order = torch.rand(20, 353, 1).argsort(dim=1, stable=True)
        for i in order.split(10, dim=1):
            a, b = train.take_along_dim(i, 1), t.take_along_dim(i, 1)
            w = w - lr * 2 / a.shape[1] * a.mT @ (a @ w - b)  # (2)!
    return w


def show(name, mse):
    error = mse.std() / 20**0.5  # (3)!
    print(f"{name:9}{mse.mean():5.0f}{mse.std():5.0f}{error:4.0f}")


def mse(A, w, y):
    return (A @ w - y).square().mean(dim=(1, 2))


exact = torch.linalg.lstsq(train, t).solution
best = mse(test, exact, u)
show("exact", best)
#> exact     3144  454 102
for lr in 0.01, 0.03:
    w = sgd(lr)
    assert (mse(train, w, t) > mse(train, exact, t)).all()
    found = mse(test, w, u)
    show(f"SGD {lr}", found)
    show("- exact", found - best)  # (4)!
#> SGD 0.01  3138  494 110
#> - exact     -6   82  18
#> SGD 0.03  3232  491 110
#> - exact     88  149  33
