from time import perf_counter, sleep

from torch.utils.data import DataLoader, Dataset


class Slow(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, i):
        sleep(0.03)  # (1)!
        return i


def seconds(loader):
    times = []
    for _ in range(3):  # (2)!
        start = perf_counter()
        rows = [batch.item() for batch in loader]
        times.append(perf_counter() - start)
        assert rows == list(range(8))  # (3)!
    return min(times)


if __name__ == "__main__":
    alone = DataLoader(Slow())
    two = DataLoader(Slow(), num_workers=2, persistent_workers=True)
    ratio = seconds(alone) / seconds(two)
    print(ratio > 1.3)
    assert ratio > 1.3
#> True
