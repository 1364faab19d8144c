import os

from torch.utils.data import DataLoader, Dataset


class Pid(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return os.getpid()  # (1)!


def pids(loader):
    return {batch.item() for batch in loader}


if __name__ == "__main__":
    print(pids(DataLoader(Pid())) == {os.getpid()})
    for keep in False, True:
        loader = DataLoader(
            Pid(), num_workers=2, persistent_workers=keep
        )
        first, second = pids(loader), pids(loader)  # (2)!
        print(keep, len(first), len(second), len(first | second))
        assert (first == second) == keep
#> True
#> False 2 2 4
#> True 2 2 2
