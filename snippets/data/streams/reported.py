import warnings

from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Whole(IterableDataset):
    def __repr__(self):
        return "Whole()"  # (1)!

    def __len__(self):
        return 4  # (2)!

    def __iter__(self):
        return iter(range(4))


class Sharded(Whole):
    def __iter__(self):
        info = get_worker_info()
        return iter(range(info.id, 4, info.num_workers))


def load(dataset):
    loader = DataLoader(dataset, num_workers=2)
    with warnings.catch_warnings(record=True) as caught:
        length = len(loader)
        rows = sorted(batch.item() for batch in loader)
    print(f"len: {length}, rows: {rows}, warnings: {len(caught)}")
    for warning in caught[:1]:
        print(warning.category.__name__, warning.message)


if __name__ == "__main__":
    load(Whole())
    load(Sharded())
#> len: 4, rows: [0, 0, 1, 1, 2, 2, 3, 3], warnings: 4
#> UserWarning Length of IterableDataset Whole() was reported to be 4(when accessing len(dataloader)), but 5 samples have been fetched. For multiprocessing data-loading, this could be caused by not properly configuring the IterableDataset replica at each worker. Please see https://pytorch.org/docs/stable/data.html#torch.utils.data.IterableDataset for examples.
#> len: 4, rows: [0, 1, 2, 3], warnings: 0
