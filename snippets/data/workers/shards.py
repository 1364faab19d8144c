from torch.utils.data import (
    DataLoader,
    IterableDataset,
    get_worker_info,
)


class Files(IterableDataset):
    files = [0, 1, 2, 3, 4], [10, 11, 12]  # (1)!

    def __len__(self):
        return sum(len(rows) for rows in self.files)

    def __iter__(self):
        info = get_worker_info()
        first, step = (info.id, info.num_workers) if info else (0, 1)
        for rows in self.files[first::step]:  # (2)!
            yield from rows


def load(workers, drop_last):
    loader = DataLoader(
        Files(), batch_size=2, num_workers=workers, drop_last=drop_last
    )
    batches = [batch.tolist() for batch in loader]
    print(f"{workers:7}  {drop_last!s:9}  {len(loader):3}  ", end="")
    print(*batches)


if __name__ == "__main__":
    print("workers  drop_last  len  batches")
    load(0, drop_last=False)
    load(2, drop_last=False)
    load(2, drop_last=True)
#> workers  drop_last  len  batches
#>       0  False        4  [0, 1] [2, 3] [4, 10] [11, 12]
#>       2  False        4  [0, 1] [10, 11] [2, 3] [12] [4]
#>       2  True         4  [0, 1] [10, 11] [2, 3]
