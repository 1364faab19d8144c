from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Span(IterableDataset):
    def __init__(self, start, stop):
        self.start, self.stop = start, stop

    def __iter__(self):
        return iter(range(self.start, self.stop))


def split(worker_id):
    ds = get_worker_info().dataset
    ds.start, ds.stop = ds.start, ds.stop


# check
def load(workers):
    loader = DataLoader(
        Span(0, 7),
        batch_size=None,
        num_workers=workers,
        worker_init_fn=split,
    )
    return list(loader)


if __name__ == "__main__":
    expected = {
        0: [0, 1, 2, 3, 4, 5, 6],
        1: [0, 1, 2, 3, 4, 5, 6],
        2: [0, 4, 1, 5, 2, 6, 3],
    }
    for workers, rows in expected.items():
        found = load(workers)
        assert found == rows, f"{workers} workers: {found}, not {rows}"
    print("ok: 0, 1 and 2 workers")
