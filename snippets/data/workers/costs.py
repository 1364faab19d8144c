from time import perf_counter

import torch
from torch.utils.data import DataLoader, TensorDataset

X, y = torch.randn(1_000, 2), torch.randn(1_000, 1)
dataset = TensorDataset(X, y)


def seconds(**arguments):
    loader = DataLoader(dataset, batch_size=10, **arguments)
    times = []
    for epoch in range(3):
        start = perf_counter()
        list(loader)  # (1)!
        times.append(perf_counter() - start)
    return min(times)  # (2)!


if __name__ == "__main__":
    alone = seconds()
    two = seconds(num_workers=2, persistent_workers=True)  # (3)!
    print("2 workers take over 2 times as long:", two > 2 * alone)
#> 2 workers take over 2 times as long: True
