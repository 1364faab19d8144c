from torch.utils.data import DistributedSampler

ds = range(9)


def ranks(**kwargs):
    return [
        list(DistributedSampler(ds, num_replicas=2, rank=r, **kwargs))
        for r in range(2)  # (1)!
    ]


batches = ranks()
for rows in batches:
    print(rows)
#> [8, 2, 7, 4, 6]
#> [0, 3, 1, 5, 8]
drawn = [row for rows in batches for row in rows]
assert set(drawn) == set(ds)
twice = [row for row in ds if drawn.count(row) == 2]
print(twice)  # (2)!
#> [8]

first, second = ranks(drop_last=True)
print(set(ds) - {*first, *second})  # (3)!
#> {6}
assert len(first) == len(second) == 4
