import numpy as np
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        return 6

    def __getitem__(self, i):
        return self.rng.integers(10**9)


# check
def load(seed, workers):
    loader = DataLoader(Noise(seed), num_workers=workers)
    return [batch.item() for batch in loader]


if __name__ == "__main__":
    alone, other = load(0, 0), load(1, 0)
    for workers in 1, 2:
        found = load(0, workers)
        assert found == alone, f"{workers} workers: {found} != {alone}"
    distinct = len({*alone, *other})
    assert distinct == 12, f"{distinct} different numbers of 12"
    print("ok: 0, 1 and 2 workers")
