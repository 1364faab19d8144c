import torch
from sklearn.metrics import r2_score


def r2(y, prediction):
    residual = (prediction - y).square().sum()
    total = (y - y.mean()).square().sum()  # (1)!
    return 1 - residual / total


y = torch.tensor([1.0, 2.0, 6.0])
guesses = {
    "right": y,
    "line": torch.tensor([0.5, 3.0, 5.5]),
    "mean": y.mean().expand(3),  # (2)!
    "zero": torch.zeros(3),
    "shifted": y + 4,
}
print("guess       R2  r2_score")
#> guess       R2  r2_score
for name, guess in guesses.items():
    print(f"{name:8}{r2(y, guess):6.2f}{r2_score(y, guess):10.2f}")
#> right     1.00      1.00
#> line      0.89      0.89
#> mean      0.00      0.00
#> zero     -1.93     -1.93
#> shifted  -2.43     -2.43
tenths = r2(10 * y, 10 * guesses["line"])
print(f"line, in tenths of the unit {tenths:.2f}")
#> line, in tenths of the unit 0.89
