import torch
from sklearn.metrics import r2_score


def r2(y, prediction):
    residual = (y - prediction).square().sum()
    return 1 - residual / (y - y.mean()).square().sum()  # (1)!


torch.manual_seed(0)
y = 152 + 77 * torch.randn(1000, dtype=torch.float64)
guesses = {
    "exact": y,
    "close": y + 30 * torch.randn(1000),
    "mean": y.mean().expand(1000),  # (2)!
    "zero": torch.zeros(1000),
    "shifted": y + 100,
}
for name, guess in guesses.items():
    mse = (y - guess).square().mean()
    print(f"{name:8}{mse:6.0f}{r2(y, guess):6.2f}")
    scaled = r2(10 * y, 10 * guess)  # (3)!
    torch.testing.assert_close(scaled, r2(y, guess))
    assert abs(r2(y, guess) - r2_score(y, guess)) < 1e-9
#> exact        0  1.00
#> close      836  0.86
#> mean      5862  0.00
#> zero     29092 -3.96
#> shifted  10000 -0.71
