import torch
from torch.utils.data import RandomSampler

generator = torch.Generator().manual_seed(0)


def draw(rows, replacement):
    return list(
        RandomSampler(
            range(rows), replacement=replacement, generator=generator
        )
    )


print("without:", draw(10, False))
#> without: [4, 1, 7, 5, 3, 9, 0, 8, 6, 2]
print("with:   ", draw(10, True))  # (1)!
#> with:    [4, 3, 6, 9, 1, 4, 4, 1, 9, 9]

rows = 1000
distinct = [len(set(draw(rows, True))) for epoch in range(200)]
distinct = torch.tensor(distinct).double()
missed = (1 - 1 / rows) ** rows
print(f"missed by an epoch, theory: {missed:.3f}")
#> missed by an epoch, theory: 0.368
print(f"distinct rows of 1000, theory: {rows * (1 - missed):.0f}")
#> distinct rows of 1000, theory: 632
print(f"distinct rows of 1000, counted: {distinct.mean():.0f}")  # (2)!
#> distinct rows of 1000, counted: 633
off = distinct.mean() - rows * (1 - missed)
assert abs(off) < 4 * distinct.std() / 200**0.5
