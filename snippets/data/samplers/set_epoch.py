from torch.utils.data import DistributedSampler

sampler = DistributedSampler(range(8), num_replicas=2, rank=0)
forgot = [list(sampler) for epoch in range(3)]
for rows in forgot:
    print(rows)
#> [4, 7, 2, 1]
#> [4, 7, 2, 1]
#> [4, 7, 2, 1]
assert forgot[0] == forgot[1] == forgot[2]

for epoch in range(3):
    sampler.set_epoch(epoch)  # (1)!
    print(epoch, list(sampler))
#> 0 [4, 7, 2, 1]
#> 1 [5, 2, 7, 1]
#> 2 [0, 7, 6, 1]
assert list(sampler) != forgot[0]
