from time import perf_counter, sleep

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Rows(Dataset):
    def __init__(self, wait):
        self.wait = wait

    def __len__(self):
        return 20

    def __getitem__(self, i):
        if self.wait:
            sleep(self.wait)  # (1)!
        return torch.ones(500)


def share(wait):
    net, loading, training = nn.Linear(500, 1000), 0.0, 0.0
    start = perf_counter()
    for batch in DataLoader(Rows(wait), batch_size=10):
        fetched = perf_counter()  # (2)!
        for _ in range(3):
            net(batch).square().mean().backward()
        trained = perf_counter()
        loading += fetched - start
        training += trained - fetched
        start = trained
    return loading / (loading + training)


for name, wait in {"in memory": 0.0, "slow disk": 0.1}.items():
    part = share(wait)
    assert 0 < part < 1, f"{name}: {part} of the time"
    print(f"{name}: loading takes most of the time: {part > 0.5}")
#> in memory: loading takes most of the time: False
#> slow disk: loading takes most of the time: True
