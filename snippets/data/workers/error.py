from torch.utils.data import DataLoader, Dataset


class BadRow(Exception):
    def __init__(self, row, why):  # (1)!
        super().__init__(f"row {row}: {why}")


class Rows(Dataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i == 1:
            raise ValueError("row 1")
        if i == 2:
            raise BadRow(2, "no label")
        return i


if __name__ == "__main__":
    for workers in 0, 2:
        batches = iter(DataLoader(Rows(), num_workers=workers))
        print(f"num_workers={workers}: batch", next(batches).item())
        for attempt in range(2):
            try:
                next(batches)
            except Exception as error:
                first = str(error).splitlines()[0]  # (2)!
                print(" ", type(error).__name__, first)
#> num_workers=0: batch 0
#>   ValueError row 1
#>   BadRow row 2: no label
#> num_workers=2: batch 0
#>   ValueError Caught ValueError in DataLoader worker process 1.
#>   RuntimeError Caught BadRow in DataLoader worker process 0.
