a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 5))  # (1)!
#> [1, 2, 3, 4] (1, 2, 5)
base = {"lr": 0.03, "momentum": 0.9}
print({**base, "lr": 0.1})  # (2)!
#> {'lr': 0.1, 'momentum': 0.9}

first, *rest = (1, 2, 3)
print(first, rest)  # (3)!
#> 1 [2, 3]
*x, y = [1.0, 0.0, 6.2]
print(x, y)
#> [1.0, 0.0] 6.2

xb, yb = ["features", "labels"]  # (4)!
(xb,) = ["features"]
print(xb, yb)
#> features labels
