from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Whole(IterableDataset):
    def __iter__(self):
        return iter(range(4))  # (1)!


class Sharded(IterableDataset):
    def __iter__(self):
        info = get_worker_info()  # (2)!
        if info is None:
            return iter(range(4))
        return iter(range(info.id, 4, info.num_workers))


def load(ds, workers):
    loader = DataLoader(ds, num_workers=workers)
    return sorted(batch.item() for batch in loader)


if __name__ == "__main__":  # (3)!
    print("Whole 0:", load(Whole(), 0))
    twice = load(Whole(), 2)
    print("Whole 2:", twice)
    print("range 2:", load(range(4), 2))  # (4)!
    print("Sharded 0:", load(Sharded(), 0))
    print("Sharded 2:", load(Sharded(), 2))
    assert twice == [0, 0, 1, 1, 2, 2, 3, 3]
#> Whole 0: [0, 1, 2, 3]
#> Whole 2: [0, 0, 1, 1, 2, 2, 3, 3]
#> range 2: [0, 1, 2, 3]
#> Sharded 0: [0, 1, 2, 3]
#> Sharded 2: [0, 1, 2, 3]
