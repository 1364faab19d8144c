def stop(scores, patience):
    raise NotImplementedError


# check
assert stop([5, 4, 3, 4, 5, 6, 1], patience=3) == (2, 6)
assert stop([5, 4, 3, 4, 5, 6, 1], patience=4) == (6, 7)
assert stop([3, 3, 3, 3], patience=2) == (0, 3)
assert stop([2, 1], patience=5) == (1, 2)
nan = float("nan")
assert stop([nan, 2, 3, 4], patience=2) == (1, 4)
scores = iter([2, 1, nan, 1, 0])
assert stop(scores, patience=2) == (1, 4)
assert next(scores) == 0
print("ok")
