from itertools import count


def batches(rows, size):
    print("start")
    for i in range(0, len(rows), size):
        yield rows[i : i + size]  # (1)!


gen = batches([1, 2, 3], 2)  # (2)!
print("made")
#> made
print(next(gen))
#> start
#> [1, 2]
print(next(gen))
#> [3]
print(next(gen, "no more"))  # (3)!
#> no more

squares = (i * i for i in count())  # (4)!
print(next(s for s in squares if s > 50))
#> 64
print(next(squares))  # (5)!
#> 81
print(iter(gen) is gen)
#> True
assert iter(gen) is gen and iter(squares) is squares
