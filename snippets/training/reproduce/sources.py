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


for seed_with in torch.manual_seed, seed_all:
    seed_with(0)
    first = draws()
    seed_with(0)
    second = draws()
    same = [name for name in first if first[name] == second[name]]
    print(f"{seed_with.__name__:11} repeats {same}")
#> manual_seed repeats ['torch']
#> seed_all    repeats ['random', 'numpy', 'torch']

first = np.random.default_rng(0).random()  # (2)!
second = np.random.default_rng(0).random()
print("default_rng(0) repeats:", first == second)
#> default_rng(0) repeats: True
