import random

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Draws(Dataset):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        info = get_worker_info()  # (1)!
        draws = random.random(), np.random.rand(), torch.rand(()).item()
        return info.id, info.seed, *draws


def two_epochs():
    torch.manual_seed(0)
    loader = DataLoader(Draws(), batch_size=None, num_workers=2)  # (2)!
    return [sample for epoch in range(2) for sample in loader]


if __name__ == "__main__":
    samples = two_epochs()
    workers, seeds, *draws = zip(*samples, strict=True)
    print("workers:", workers)
    print("from worker 0's seed to worker 1's:", seeds[1] - seeds[0])
    names = "seeds", "random", "np.random", "torch"
    for name, column in zip(names, [seeds, *draws], strict=True):
        print(f"{name}: {len(set(column))} different of 4")
    print("the same on a second run:", two_epochs() == samples)  # (3)!
#> workers: (0, 1, 0, 1)
#> from worker 0's seed to worker 1's: 1
#> seeds: 4 different of 4
#> random: 4 different of 4
#> np.random: 4 different of 4
#> torch: 4 different of 4
#> the same on a second run: True
