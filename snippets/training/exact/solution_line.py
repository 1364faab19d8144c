import torch


def fit_line(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    slope = (dx * dy).sum() / dx.square().sum()
    return slope, y.mean() - slope * x.mean()


# check
years = torch.arange(1947.0, 1963.0)
slope, intercept = fit_line(years, 3 * (years - 1947) + 100)
numbers = ("slope", slope, 3), ("intercept", intercept, -5741)
for name, found, right in numbers:
    assert found.dtype == torch.float32, f"{name} is {found.dtype}"
    assert abs(found - right) < 0.01, f"{name} is {found}, not {right}"
print(f"ok: slope {slope:.2f}, intercept {intercept:.1f}")
#> ok: slope 3.00, intercept -5741.0
