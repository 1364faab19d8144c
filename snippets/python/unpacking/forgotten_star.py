from torch import nn


def f(*args):
    return args


print(f([1, 2]), f(*[1, 2]))  # (1)!
#> ([1, 2],) (1, 2)

layers = [nn.Linear(2, 8), nn.Linear(8, 1)]
try:
    nn.Sequential(layers)
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError list is not a Module subclass

print("layers:", len(nn.Sequential(*layers)))
#> layers: 2
