from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Sharded(IterableDataset):
    def __init__(self, source):
        self.source = source

    def __iter__(self):
        info = get_worker_info()
        for i, row in enumerate(self.source):
            if info is None or i % info.num_workers == info.id:
                yield row


# check
if __name__ == "__main__":
    names = ["ann", "bob", "cid", "dan", "eve", "flo", "gus"]
    for workers in 0, 1, 2:
        dataset = Sharded(names)
        loader = DataLoader(
            dataset, batch_size=None, num_workers=workers
        )
        found = sorted(loader)
        assert found == names, f"{workers} workers: {found}"
        alone = list(dataset)
        assert alone == names, f"in the main process: {alone}"
    print("ok: 0, 1 and 2 workers")
#> ok: 0, 1 and 2 workers
