import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)


def draw(weights, n, replacement):
    return list(WeightedRandomSampler(weights, n, replacement))


zeros = [1, 1, 0, 0]
print(draw(zeros, 4, True))  # (1)!
#> [1, 1, 0, 1]
print(sorted(draw(zeros, 4, False)))  # (2)!
#> [0, 1, 2, 3]
assert set(draw(zeros, 100, True)) == {0, 1}
assert sorted(draw(zeros, 4, False)) == [0, 1, 2, 3]

rows = draw([1, 2, 3, 4], 4, False)
print(sorted(rows))  # (3)!
#> [0, 1, 2, 3]

kept = sum(w > 0 for w in zeros)
assert set(draw(zeros, kept, False)) == {0, 1}  # (4)!
