import torch

years = torch.arange(1947.0, 1963.0)  # (1)!
y = 3 * (years - 1947) + 100


def fit(name, x, y, driver=None):
    A = torch.stack([torch.ones_like(x), x], dim=1)
    found = torch.linalg.lstsq(A, y[:, None], driver=driver)
    rank = found.rank.tolist()  # (2)!
    print(f"{name:8}{found.solution[1].item():6.2f}  {rank}")


print("         slope  rank")
#>          slope  rank
fit("default", years, y)
#> default   0.06  1
fit("gels", years, y, driver="gels")
#> gels      3.00  []
fit("centred", years - years.mean(), y)
#> centred   3.00  2
fit("float64", years.double(), y.double())
#> float64   3.00  2
