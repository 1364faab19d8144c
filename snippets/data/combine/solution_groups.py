import torch


def split_groups(groups, share, generator):
    names = groups.unique()
    order = torch.randperm(len(names), generator=generator)
    chosen = names[order[: round(share * len(names))]]
    inside = torch.isin(groups, chosen)
    return (~inside).nonzero()[:, 0], inside.nonzero()[:, 0]


# check
groups = torch.tensor([7, 2, 5, 7, 9, 2, 5, 1, 9, 7, 1, 2])
seen = set()
for seed in range(20):
    generator = torch.Generator().manual_seed(seed)
    train, test = split_groups(groups, 0.4, generator)
    a, b = set(groups[train].tolist()), set(groups[test].tolist())
    assert len(b) == 2 and len(a) == 3 and not a & b
    assert sorted([*train, *test]) == list(range(len(groups)))
    seen |= b
assert seen == {1, 2, 5, 7, 9}
print("ok")
#> ok
