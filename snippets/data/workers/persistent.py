import os

from torch.utils.data import DataLoader, Dataset


class Pid(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return os.getpid()  # (1)!


def processes(loader):
    return {batch.item() for batch in loader}


if __name__ == "__main__":
    alone = processes(DataLoader(Pid()))
    print("0 workers: the main process:", alone == {os.getpid()})
    for keep in False, True:
        loader = DataLoader(
            Pid(), num_workers=2, persistent_workers=keep
        )
        both = processes(loader) | processes(loader)  # (2)!
        print(f"persistent_workers={keep}:", len(both), "processes")
#> 0 workers: the main process: True
#> persistent_workers=False: 4 processes
#> persistent_workers=True: 2 processes
