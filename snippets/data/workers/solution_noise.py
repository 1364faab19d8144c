import numpy as np
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __init__(self, seed):
        self.seed = seed

    def __len__(self):
        return 6

    def __getitem__(self, i):
        rng = np.random.default_rng([self.seed, i])
        return rng.integers(10**9)


# check
def load(seed, workers):
    loader = DataLoader(Noise(seed), num_workers=workers)
    return [batch.item() for batch in loader]


if __name__ == "__main__":
    alone = load(0, 0)
    assert alone == load(0, 1) == load(0, 2)
    assert len({*alone, *load(1, 0)}) == 12
    print("ok")
#> ok
