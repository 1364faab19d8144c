import torch


def folds(n, k, generator):
    raise NotImplementedError


# check
pairs = folds(10, 3, torch.Generator().manual_seed(0))
assert sorted(len(held) for _, held in pairs) == [3, 3, 4]
for train, held in pairs:
    assert sorted([*train.tolist(), *held.tolist()]) == list(range(10))
held = torch.cat([held for _, held in pairs])
assert held.sort().values.equal(torch.arange(10))
again = folds(10, 3, torch.Generator().manual_seed(0))
assert all(a[1].equal(b[1]) for a, b in zip(pairs, again))
first = set()
for seed in range(20):
    pairs = folds(10, 3, torch.Generator().manual_seed(seed))
    first.add(frozenset(pairs[0][1].tolist()))
assert len(first) > 10
print("ok")
