from torch.utils.data import DataLoader, Dataset, get_worker_info


class Who(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, i):
        info = get_worker_info()  # (1)!
        return i, "main" if info is None else f"worker {info.id}"


if __name__ == "__main__":  # (2)!
    for workers in 0, 2:
        loader = DataLoader(Who(), batch_size=2, num_workers=workers)
        for rows, names in loader:  # (3)!
            print(f"num_workers={workers}:", rows.tolist(), *set(names))
            assert len(set(names)) == 1
#> num_workers=0: [0, 1] main
#> num_workers=0: [2, 3] main
#> num_workers=0: [4, 5] main
#> num_workers=0: [6, 7] main
#> num_workers=2: [0, 1] worker 0
#> num_workers=2: [2, 3] worker 1
#> num_workers=2: [4, 5] worker 0
#> num_workers=2: [6, 7] worker 1
