import torch
from torch.utils.data import RandomSampler

torch.manual_seed(0)
TABLES, ROWS, COLUMNS = 20, 40, 30  # (1)!
true_w = 0.3 * torch.randn(TABLES, 1, COLUMNS)


def make_tables(rows):
    X = torch.randn(TABLES, rows, COLUMNS)
    noise = torch.randn(TABLES, rows)
    return X, (X * true_w).sum(2) + noise


def shuffled():
    sampler = RandomSampler(range(ROWS))
    return torch.tensor([list(sampler) for _ in range(TABLES)])


X, y = make_tables(ROWS)
X_test, y_test = make_tables(400)
each, fixed = torch.arange(TABLES)[:, None], shuffled()
exact = torch.linalg.lstsq(X, y[:, :, None]).solution.mT
best = ((X * exact).sum(2) - y).square().mean(1)


def train(name, order, decay=0.0):
    w = torch.zeros(TABLES, 1, COLUMNS)
    for _ in range(100):
        for rows in order().split(10, dim=1):
            xb, yb = X[each, rows], y[each, rows]
            r = (xb * w).sum(2, keepdim=True) - yb[:, :, None]
            grad = 0.2 * (r * xb).sum(1, keepdim=True)  # (2)!
            w -= 0.01 * (grad + decay * w)
    seen = ((X * w).sum(2) - y).square().mean(1)
    new = ((X_test * w).sum(2) - y_test).square().mean(1)
    print(f"{name:11} {seen.mean():9.2f} {new.mean():9.2f}")
    assert (seen > best).all() and seen.mean() < 3 * best.mean()
    return new


print("order    training MSE  test MSE")
#> order    training MSE  test MSE
same = train("fixed", lambda: fixed)  # (3)!
#> fixed            0.30      2.17
reshuffled = train("reshuffled", shuffled)
#> reshuffled       0.30      2.17
decayed = train("decayed", shuffled, decay=0.5)
#> decayed          0.47      1.96

diff = reshuffled - same
error = diff.std() / TABLES**0.5
print(f"difference {diff.mean():.4f}, its error {error:.4f}")  # (4)!
#> difference -0.0004, its error 0.0016
gain = (reshuffled - decayed).mean()
print(f"gained by weight decay: {gain:.2f}")
#> gained by weight decay: 0.21
assert abs(diff.mean()) + 2 * error < gain / 20  # (5)!
