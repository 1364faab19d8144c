import random

import numpy as np
import torch


def draws():
    return {
        "random": random.random(),
        "numpy": np.random.rand(),
        "default_rng": np.random.default_rng().random(),  # (1)!
        "torch": torch.rand(()).item(),
    }


def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


for seed in torch.manual_seed, seed_all:
    seed(0)
    first = draws()
    seed(0)
    second = draws()
    same = [name for name in first if first[name] == second[name]]
    print(seed.__name__, same)
    assert ("numpy" in same) == (seed is seed_all)
#> manual_seed ['torch']
#> seed_all ['random', 'numpy', 'torch']

rng = np.random.default_rng(0)  # (2)!
assert rng.random() == np.random.default_rng(0).random()
