def stop(scores, patience):
    raise NotImplementedError


# check
nan = float("nan")
cases = [
    ([5, 4, 3, 4, 5, 6, 1], 3, (2, 6)),
    ([5, 4, 3, 4, 5, 6, 1], 4, (6, 7)),
    ([3, 3, 3, 3], 2, (0, 3)),
    ([2, 1], 5, (1, 2)),
    ([nan, 2, 3, 4], 2, (1, 4)),
]
for scores, patience, expected in cases:
    result = stop(scores, patience=patience)
    message = f"{scores}, {patience}: {result}, not {expected}"
    assert result == expected, message
scores = iter([2, 1, nan, 1, 0])
result = stop(scores, patience=2)
assert result == (1, 4), f"{result}, not (1, 4)"
left = list(scores)
assert left == [0], f"left to take: {left}, not [0]"
print(f"ok: {len(cases) + 1} lists of scores")
