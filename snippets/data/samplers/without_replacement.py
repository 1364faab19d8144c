import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
weights = [1, 1, 0, 0]


def draw(count, replacement):
    return list(
        WeightedRandomSampler(weights, count, replacement=replacement)
    )


print("with, 4 draws:   ", draw(4, True))  # (1)!
#> with, 4 draws:    [1, 1, 0, 1]
print("without, 4 draws:", sorted(draw(4, False)))  # (2)!
#> without, 4 draws: [0, 1, 2, 3]
pairs = [sorted(draw(2, False)) for again in range(3)]
print("without, 2 draws:", *pairs)  # (3)!
#> without, 2 draws: [0, 1] [0, 1] [0, 1]
assert set(draw(100, True)) == {0, 1}
