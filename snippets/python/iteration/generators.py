from itertools import count


def batches(rows, size):
    print("start")
    for i in range(0, len(rows), size):
        yield rows[i : i + size]  # (1)!


gen = batches([1, 2, 3], size=2)  # (2)!
print("made")
#> made
print(next(gen))
#> start
#> [1, 2]
print(next(gen))
#> [3]
print(next(gen, "no more"))  # (3)!
#> no more
print("iter(gen) is gen:", iter(gen) is gen)
#> iter(gen) is gen: True

squares = (i * i for i in count())  # (4)!
for square in squares:
    if square > 50:
        break
print(square, next(squares))  # (5)!
#> 64 81
