from torch.utils.data import DistributedSampler

dataset = range(9)


def share(rank, drop_last=False):
    sampler = DistributedSampler(
        dataset, num_replicas=2, rank=rank, drop_last=drop_last
    )
    return list(sampler)


batches = [share(rank) for rank in range(2)]  # (1)!
for rank, rows in enumerate(batches):
    print(f"rank {rank}:", rows)
#> rank 0: [8, 2, 7, 4, 6]
#> rank 1: [0, 3, 1, 5, 8]

drawn = [row for rows in batches for row in rows]
twice = [row for row in dataset if drawn.count(row) == 2]
print("drawn twice:", twice)  # (2)!
#> drawn twice: [8]
assert set(drawn) == set(dataset)

dropped = [share(rank, drop_last=True) for rank in range(2)]
print("with drop_last:", *dropped)
#> with drop_last: [8, 2, 7, 4] [0, 3, 1, 5]
print("left out:", set(dataset).difference(*dropped))  # (3)!
#> left out: {6}
