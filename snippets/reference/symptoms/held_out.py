import torch

torch.manual_seed(0)
rows = torch.randn(200, 100)
y = rows[:, :1] + 0.5 * torch.randn(200, 1)


def report(name, train, columns, shift=0.0):
    A = torch.cat([rows[:, :columns], torch.ones(200, 1)], dim=1)
    solution = torch.linalg.lstsq(A[:train], y[:train]).solution
    A[150:, :1] += shift  # (1)!
    errors = (A @ solution - y).square()
    mean = (y[:train].mean() - y[150:]).square().mean()  # (2)!
    shown = errors[:train].mean(), errors[150:].mean(), mean
    print(f"{name:10}", *(f"{value:6.2f}" for value in shown))


print("            train   test   mean")
#>             train   test   mean
report("healthy", train=150, columns=1)
#> healthy      0.22   0.25   1.51
report("memorised", train=110, columns=100)
#> memorised    0.02   2.68   1.50
report("shifted", train=150, columns=1, shift=3.0)
#> shifted      0.22   9.05   1.51
