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


def report(name, **arguments):
    torch.manual_seed(0)  # (3)!
    loader = DataLoader(Noise(), **arguments)
    for epoch in range(2):
        draws = [batch.item() for batch in loader]
        print(f"{name} epoch {epoch}: {draws}")


if __name__ == "__main__":
    report("0 workers,")
    report("2 workers,", num_workers=2)
    report("reseeded, ", num_workers=2, worker_init_fn=reseed)
#> 0 workers, epoch 0: [85, 63, 51, 26]
#> 0 workers, epoch 1: [30, 4, 7, 1]
#> 2 workers, epoch 0: [85, 85, 63, 63]
#> 2 workers, epoch 1: [85, 85, 63, 63]
#> reseeded,  epoch 0: [52, 24, 77, 65]
#> reseeded,  epoch 1: [45, 73, 71, 0]
