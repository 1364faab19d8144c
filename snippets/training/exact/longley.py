import torch

table = """
60323 83 234289 2356 1590 107608 1947
61122 88.5 259426 2325 1456 108632 1948
60171 88.2 258054 3682 1616 109773 1949
61187 89.5 284599 3351 1650 110929 1950
63221 96.2 328975 2099 3099 112075 1951
63639 98.1 346999 1932 3594 113270 1952
64989 99 365385 1870 3547 115094 1953
63761 100 363112 3578 3350 116219 1954
66019 101.2 397469 2904 3048 117388 1955
67857 104.6 419180 2822 2857 118734 1956
68169 108.4 442769 2936 2798 120445 1957
66513 110.8 444546 4681 2637 121950 1958
68655 112.6 482704 3813 2552 123366 1959
69564 114.2 502601 3931 2514 125368 1960
69331 115.7 518173 4806 2572 127852 1961
70551 116.9 554894 4007 2827 130081 1962
"""  # (1)!
certified = """
-3482258.63459582 15.0618722713733 -0.0358191792925910
-2.02022980381683 -1.03322686717359 -0.0511041056535807
1829.15146461355
"""


def fits(X, y):
    A = torch.cat([torch.ones_like(y), X], dim=1)
    yield "lstsq", torch.linalg.lstsq(A, y).solution
    yield "normal", torch.linalg.solve(A.T @ A, A.T @ y)

    mean, std = X.mean(dim=0), X.std(dim=0)
    Z, t = (X - mean) / std, y - y.mean()  # (2)!

    def back(w):
        w = w / std[:, None]
        return torch.cat([(y.mean() - mean @ w)[None], w])

    yield "standardised", back(torch.linalg.lstsq(Z, t).solution)
    lr = 2 / torch.linalg.eigvalsh(Z.T @ Z).max()
    w = torch.zeros(6, 1, dtype=X.dtype)
    velocity = torch.zeros_like(w)
    for step in range(4000):  # (3)!
        velocity = 0.98 * velocity + Z.T @ (Z @ w - t)
        w = w - lr * velocity
    yield "momentum", back(w)


def numbers(text):
    values = [float(value) for value in text.split()]
    return torch.tensor(values, dtype=torch.float64)


y, X = numbers(table).reshape(16, 7).split([1, 6], dim=1)
right, digits = numbers(certified)[:, None], {}
for dtype in torch.float64, torch.float32:
    for name, w in fits(X.to(dtype), y.to(dtype)):
        error = (w.double() - right).abs() / right.abs()
        correct = -error.max().clamp(1e-13, 1).log10().item()
        shown = int(correct / 3) * 3  # (4)!
        digits.setdefault(name, []).append(shown)
print("              float64  float32")
#>               float64  float32
for name, correct in digits.items():
    print(f"{name:13}{correct[0]:8}{correct[1]:9}")
#> lstsq               9        0
#> normal              6        0
#> standardised       12        3
#> momentum           12        3

A = torch.cat([torch.ones_like(y), X], dim=1)
Z = (X - X.mean(dim=0)) / X.std(dim=0)
matrices = {"A": A, "unit columns": A / A.norm(dim=0), "Z": Z}
for name, matrix in matrices.items():  # (5)!
    print(f"condition of {name}: {torch.linalg.cond(matrix):.0e}")
#> condition of A: 5e+09
#> condition of unit columns: 4e+04
#> condition of Z: 1e+02
