it = iter([10, 20, 30, 40])
print(20 in it, list(it))  # (1)!
#> True [30, 40]
it = iter([10, 20, 30, 40])
print(15 in it, list(it))  # (2)!
#> False []

it = iter([10, 20, 30, 40])
print(list(zip(it, "ab")), list(it))  # (3)!
#> [(10, 'a'), (20, 'b')] [40]
it = iter([10, 20, 30, 40])
print(list(zip("ab", it)), list(it))  # (4)!
#> [('a', 10), ('b', 20)] [30, 40]

it = iter([10, 20, 30, 40])
try:
    print(list(zip(it, "ab", strict=True)))  # (5)!
except ValueError as error:
    print(type(error).__name__)
#> ValueError
