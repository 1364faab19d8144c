import torch
from torch.utils.data import RandomSampler

generator = torch.Generator().manual_seed(0)
for count in 2, 8:
    sampler = RandomSampler(
        range(3), num_samples=count, generator=generator
    )
    print(f"num_samples={count}:", list(sampler))
#> num_samples=2: [2, 0]
#> num_samples=8: [2, 1, 0, 1, 2, 0, 1, 2]
