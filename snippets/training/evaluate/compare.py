import torch
from sklearn.datasets import load_diabetes

data = load_diabetes(scaled=False)
X, y = torch.from_numpy(data.data), torch.from_numpy(data.target)
torch.manual_seed(0)
orders = torch.rand(20, 442).argsort(stable=True)  # (1)!
X, y = X[orders], y[orders][:, :, None]
mean = X[:, :353].mean(dim=1, keepdim=True)
std = X[:, :353].std(dim=1, keepdim=True)
A = torch.cat([(X - mean) / std, torch.ones(20, 442, 1)], dim=2)
A_train, A_test = A[:, :353], A[:, 353:]
y_train, y_test = y[:, :353], y[:, 353:]


def train(lr):
    w = torch.zeros(20, 11, 1, dtype=torch.float64)
    for epoch in range(50):
        order = torch.rand(20, 353, 1).argsort(dim=1, stable=True)
        for rows in order.split(10, dim=1):
            features = A_train.take_along_dim(rows, dim=1)
            target = y_train.take_along_dim(rows, dim=1)
            residual = features @ w - target
            gradient = 2 / rows.shape[1] * features.mT @ residual
            w = w - lr * gradient  # (2)!
    return w


def mse(A, w, y):
    return (A @ w - y).square().mean(dim=(1, 2))


def show(name, values):
    error = values.std() / 20**0.5
    numbers = f"{values.mean():5.0f}{values.std():5.0f}{error:7.0f}"
    print(f"{name:16}{numbers}")


exact = torch.linalg.lstsq(A_train, y_train).solution
least, best = mse(A_train, exact, y_train), mse(A_test, exact, y_test)
print("test MSE         mean  std  error")
#> test MSE         mean  std  error
show("exact", best)
#> exact            3144  454    102
for lr in 0.01, 0.03:
    w = train(lr)
    assert (mse(A_train, w, y_train) > least).all(), "SGD is below"
    found = mse(A_test, w, y_test)
    show(f"SGD {lr}", found)
    show(f"SGD {lr} - exact", found - best)  # (3)!
#> SGD 0.01         3138  494    110
#> SGD 0.01 - exact   -6   82     18
#> SGD 0.03         3232  491    110
#> SGD 0.03 - exact   88  149     33
