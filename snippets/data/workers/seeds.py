import random

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Draws(Dataset):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        info = get_worker_info()  # (1)!
        draws = random.random(), np.random.rand(), torch.rand(())
        return info.id, info.num_workers, info.seed, *draws


def two_epochs():
    torch.manual_seed(0)
    loader = DataLoader(Draws(), batch_size=None, num_workers=2)  # (2)!
    return [item for _ in range(2) for item in loader]


if __name__ == "__main__":
    items = two_epochs()
    ids, counts, seeds, *draws = zip(*items, strict=True)
    print(ids, counts)
    print(seeds[1] - seeds[0], seeds[3] - seeds[2], len({*seeds}))
    print([len({float(x) for x in column}) for column in draws])
    again = two_epochs() == items  # (3)!
    print(again)
    assert again
#> (0, 1, 0, 1) (2, 2, 2, 2)
#> 1 1 4
#> [4, 4, 4]
#> True
