from time import sleep

from torch.utils.data import DataLoader, Dataset


class Stuck(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        sleep(4)  # (1)!
        return i


if __name__ == "__main__":
    loader = DataLoader(Stuck(), num_workers=1, timeout=2)  # (2)!
    try:
        next(iter(loader))
    except RuntimeError as error:
        print(type(error).__name__, error)
#> RuntimeError DataLoader timed out after 2 seconds
