def f(*args):  # (1)!
    return args


def g(**kwargs):  # (2)!
    return kwargs


print(f(1, 2), f())
#> (1, 2) ()
print(g(lr=0.03, momentum=0.9))
#> {'lr': 0.03, 'momentum': 0.9}

row = [1, 2]
settings = {"lr": 0.03, "momentum": 0.9}
print(f(*row))  # (3)!
#> (1, 2)
print(g(**settings))  # (4)!
#> {'lr': 0.03, 'momentum': 0.9}
print(len(f(*range(100_000))))  # (5)!
#> 100000
assert f(*row) == f(1, 2) == (1, 2)
assert g(**settings) == settings and g(**settings) is not settings
