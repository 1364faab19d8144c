rows = [10, 20]
it = iter(rows)  # (1)!
print(next(it), next(it))  # (2)!
#> 10 20
try:
    next(it)  # (3)!
except StopIteration as error:
    print(type(error).__name__)
#> StopIteration
print(next(it, "no more"))  # (4)!
#> no more

print(rows, next(iter(rows)))  # (5)!
#> [10, 20] 10
print("iter(it) is it:", iter(it) is it)  # (6)!
#> iter(it) is it: True
print("iter(rows) is rows:", iter(rows) is rows)
#> iter(rows) is rows: False
try:
    next(rows)
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError 'list' object is not an iterator
