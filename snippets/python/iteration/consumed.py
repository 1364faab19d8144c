it = iter([10, 20, 30, 40])
print("20 in it:", 20 in it, "left:", list(it))  # (1)!
#> 20 in it: True left: [30, 40]
it = iter([10, 20, 30, 40])
print("15 in it:", 15 in it, "left:", list(it))  # (2)!
#> 15 in it: False left: []

it = iter([10, 20, 30, 40])
print(list(zip(it, "ab")), "left:", list(it))  # (3)!
#> [(10, 'a'), (20, 'b')] left: [40]
it = iter([10, 20, 30, 40])
print(list(zip("ab", it)), "left:", list(it))  # (4)!
#> [('a', 10), ('b', 20)] left: [30, 40]

it = iter([10, 20, 30, 40])
try:
    list(zip(it, "ab", strict=True))  # (5)!
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError zip() argument 2 is shorter than argument 1
