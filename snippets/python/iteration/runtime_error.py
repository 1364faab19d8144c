def leaky(rows):
    it = iter(rows)
    while True:
        yield next(it), next(it)  # (1)!


def pairs(rows):
    it = iter(rows)
    while True:
        try:
            pair = next(it), next(it)
        except StopIteration:
            return  # (2)!
        yield pair


gen = leaky([1, 2])
print(next(gen))
#> (1, 2)
try:
    next(gen)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError generator raised StopIteration
print(list(pairs([1, 2, 3])))
#> [(1, 2)]
