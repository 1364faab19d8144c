from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Whole(IterableDataset):
    def __iter__(self):
        yield from range(4)  # (1)!


class Sharded(IterableDataset):
    def __iter__(self):
        info = get_worker_info()  # (2)!
        for row in range(4):
            if info is None or row % info.num_workers == info.id:
                yield row  # (3)!


def load(dataset, workers):
    loader = DataLoader(dataset, num_workers=workers)
    return [batch.item() for batch in loader]


if __name__ == "__main__":  # (4)!
    for workers in 0, 2:
        print(f"{workers} workers, Whole:   ", load(Whole(), workers))
        print(f"{workers} workers, Sharded: ", load(Sharded(), workers))
        print(f"{workers} workers, range(4):", load(range(4), workers))
#> 0 workers, Whole:    [0, 1, 2, 3]
#> 0 workers, Sharded:  [0, 1, 2, 3]
#> 0 workers, range(4): [0, 1, 2, 3]
#> 2 workers, Whole:    [0, 0, 1, 1, 2, 2, 3, 3]
#> 2 workers, Sharded:  [0, 1, 2, 3]
#> 2 workers, range(4): [0, 1, 2, 3]
