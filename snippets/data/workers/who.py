from torch.utils.data import DataLoader, Dataset, get_worker_info


class Who(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, i):
        info = get_worker_info()  # (1)!
        return i, "main" if info is None else f"worker {info.id}"


if __name__ == "__main__":  # (2)!
    print(DataLoader(Who()).num_workers)
    for workers in 0, 2:
        loader = DataLoader(Who(), batch_size=2, num_workers=workers)
        for rows, names in loader:  # (3)!
            print(workers, rows.tolist(), set(names))
            assert len(set(names)) == 1
#> 0
#> 0 [0, 1] {'main'}
#> 0 [2, 3] {'main'}
#> 0 [4, 5] {'main'}
#> 0 [6, 7] {'main'}
#> 2 [0, 1] {'worker 0'}
#> 2 [2, 3] {'worker 1'}
#> 2 [4, 5] {'worker 0'}
#> 2 [6, 7] {'worker 1'}
