import torch


def folds(n, k, generator):
    raise NotImplementedError


# check
pairs = folds(10, 3, torch.Generator().manual_seed(0))
sizes = sorted(len(held) for _, held in pairs)
assert sizes == [3, 3, 4], f"the parts have {sizes} rows"
for train, held in pairs:
    both = sorted([*train.tolist(), *held.tolist()])
    assert both == list(range(10)), f"a pair has rows {both}"
held = torch.cat([held for _, held in pairs]).sort().values.tolist()
assert held == list(range(10)), f"the validation rows are {held}"
again = folds(10, 3, torch.Generator().manual_seed(0))
for one, other in zip(pairs, again, strict=True):
    assert one[1].equal(other[1]), "one seed gives two results"
first = set()
for seed in range(20):
    pairs = folds(10, 3, torch.Generator().manual_seed(seed))
    first.add(frozenset(pairs[0][1].tolist()))
assert len(first) > 10, f"20 seeds give only {len(first)} first parts"
print("ok: 3 parts, 10 rows, 20 seeds")
