import torch
from scipy import stats

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
890420.383607373 84.9149257747669 0.0334910077722432
0.488399681651699 0.214274163161675 0.226073200069370
455.478499142212
"""


def numbers(text):
    values = [float(value) for value in text.split()]
    return torch.tensor(values, dtype=torch.float64)


y, X = numbers(table).reshape(16, 7).split([1, 6], dim=1)
A = torch.cat([torch.ones_like(y), X], dim=1)
Q, R = torch.linalg.qr(A)
w = torch.linalg.solve_triangular(R, Q.T @ y, upper=True)
s = ((A @ w - y).square().sum() / (16 - 7)).sqrt()  # (2)!
error = s * R.inverse().norm(dim=1)  # (3)!
off = ((error - numbers(certified)) / numbers(certified)).abs().max()
assert off < 1e-8, f"off by {off:.0e} from the certified values"

width = stats.t.ppf(0.975, 16 - 7)  # (4)!
print(f"within {width:.3f} standard errors")
#> within 2.262 standard errors
print("             w   std error         from           to")
#>              w   std error         from           to
for value, e in zip(w[:, 0], error, strict=True):
    low, high = value - width * e, value + width * e
    print(f"{value:14.3f}{e:12.3f}{low:13.3f}{high:13.3f}")
#>   -3482258.635  890420.384 -5496529.483 -1467987.786
#>         15.062      84.915     -177.029      207.153
#>         -0.036       0.033       -0.112        0.040
#>         -2.020       0.488       -3.125       -0.915
#>         -1.033       0.214       -1.518       -0.549
#>         -0.051       0.226       -0.563        0.460
#>       1829.151     455.478      798.788     2859.515
