import torch
from torch.utils.data import DataLoader, Dataset


class Scaled(Dataset):
    def __init__(self):
        self.calls, self.scale = 0, 1
        self.shared = torch.tensor(1).share_memory_()  # (1)!

    def __len__(self):
        return 2

    def __getitem__(self, i):
        self.calls += 1  # (2)!
        return self.calls, self.scale, self.shared.item()


if __name__ == "__main__":
    for keep in False, True:
        ds = Scaled()
        loader = DataLoader(
            ds,
            batch_size=None,
            num_workers=1,
            persistent_workers=keep,
        )
        print(keep, list(loader), ds.calls)
        ds.scale = 10
        ds.shared.fill_(10)  # (3)!
        print(keep, list(loader), ds.calls)
        assert ds.calls == 0
#> False [[1, 1, 1], [2, 1, 1]] 0
#> False [[1, 10, 10], [2, 10, 10]] 0
#> True [[1, 1, 1], [2, 1, 1]] 0
#> True [[3, 1, 10], [4, 1, 10]] 0
