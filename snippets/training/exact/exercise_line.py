import torch


def fit_line(x, y):
    raise NotImplementedError


# check
years = torch.arange(1947.0, 1963.0)
slope, intercept = fit_line(years, 3 * (years - 1947) + 100)
numbers = ("slope", slope, 3), ("intercept", intercept, -5741)
for name, found, right in numbers:
    assert found.dtype == torch.float32, f"{name} is {found.dtype}"
    assert abs(found - right) < 0.01, f"{name} is {found}, not {right}"
print(f"ok: slope {slope:.2f}, intercept {intercept:.1f}")
