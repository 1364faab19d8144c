import torch


def fit_line(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    slope = (dx * dy).sum() / dx.square().sum()
    return slope, y.mean() - slope * x.mean()


# check
years = torch.arange(1947.0, 1963.0)
slope, intercept = fit_line(years, 3 * (years - 1947) + 100)
assert slope.dtype == intercept.dtype == torch.float32
torch.testing.assert_close(slope, torch.tensor(3.0))
torch.testing.assert_close(intercept, torch.tensor(-5741.0))
print("ok")
#> ok
