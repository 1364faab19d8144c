import torch


def split_groups(groups, share, generator):
    names = groups.unique()
    order = torch.randperm(len(names), generator=generator)
    chosen = names[order[: round(share * len(names))]]
    inside = torch.isin(groups, chosen)
    return (~inside).nonzero()[:, 0], inside.nonzero()[:, 0]


# check
groups = torch.tensor([7, 2, 5, 7, 9, 2, 5, 1, 9, 7, 1, 2])
drawn = set()
for seed in range(20):
    generator = torch.Generator().manual_seed(seed)
    train, test = split_groups(groups, 0.4, generator)
    rows = sorted([*map(int, train), *map(int, test)])
    assert rows == list(range(12)), f"seed {seed}: the rows are {rows}"
    trained = set(groups[train].tolist())
    tested = set(groups[test].tolist())
    both = trained & tested
    assert not both, f"seed {seed}: on both sides: {both}"
    assert len(tested) == 2, f"{len(tested)} of 5 people, not 2"
    drawn |= tested
assert drawn == {1, 2, 5, 7, 9}, f"20 seeds drew only {drawn}"
print("ok:", len(drawn), "people, 20 seeds")
#> ok: 5 people, 20 seeds
