from torch.utils.data import DistributedSampler

sampler = DistributedSampler(range(8), num_replicas=2, rank=0)
forgot = []
for epoch in range(3):
    forgot.append(list(sampler))
    print(f"without set_epoch, epoch {epoch}:", forgot[-1])
#> without set_epoch, epoch 0: [4, 7, 2, 1]
#> without set_epoch, epoch 1: [4, 7, 2, 1]
#> without set_epoch, epoch 2: [4, 7, 2, 1]
assert forgot[0] == forgot[1] == forgot[2]

for epoch in range(3):
    sampler.set_epoch(epoch)  # (1)!
    print(f"with set_epoch, epoch {epoch}:   ", list(sampler))
#> with set_epoch, epoch 0:    [4, 7, 2, 1]
#> with set_epoch, epoch 1:    [5, 2, 7, 1]
#> with set_epoch, epoch 2:    [0, 7, 6, 1]
assert list(sampler) != forgot[0]
