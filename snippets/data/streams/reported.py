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
        warnings.simplefilter("always")
        length = len(loader)
        rows = sorted(batch.item() for batch in loader)
    print(f"len: {length}, rows: {rows}, warnings: {len(caught)}")
    return caught


if __name__ == "__main__":
    caught = load(Whole())
    print(caught[0].category.__name__, caught[0].message)
    load(Sharded())
