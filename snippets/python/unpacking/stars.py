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
got = g(**settings)  # (4)!
print(got, "the same dict:", got is settings)
#> {'lr': 0.03, 'momentum': 0.9} the same dict: False
print("arguments:", len(f(*range(100_000))))  # (5)!
#> arguments: 100000
