import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Noise(Dataset):
    def __init__(self):
        self.rng = np.random.default_rng(0)  # (1)!

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return self.rng.integers(100)


def reseed(worker_id):  # (2)!
    info = get_worker_info()
    info.dataset.rng = np.random.default_rng(info.seed)


def two_epochs(workers, init=None):
    torch.manual_seed(0)  # (3)!
    loader = DataLoader(
        Noise(), num_workers=workers, worker_init_fn=init
    )
    return [[x.item() for x in loader] for _ in range(2)]


if __name__ == "__main__":
    for workers, init in (0, None), (2, None), (2, reseed):
        print(workers, two_epochs(workers, init))
    repeated, cured = two_epochs(2), two_epochs(2, reseed)
    assert repeated[0] == repeated[1]
    assert len({*cured[0], *cured[1]}) == 8
#> 0 [[85, 63, 51, 26], [30, 4, 7, 1]]
#> 2 [[85, 85, 63, 63], [85, 85, 63, 63]]
#> 2 [[52, 24, 77, 65], [45, 73, 71, 0]]
