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
    for epoch in range(3):
        start = perf_counter()
        list(loader)
        times.append(perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    alone = seconds(DataLoader(Slow()))
    two = seconds(
        DataLoader(Slow(), num_workers=2, persistent_workers=True)
    )
    print("1 process takes over 1.3 times as long:", alone > 1.3 * two)
    assert alone > 0.2
#> 1 process takes over 1.3 times as long: True
