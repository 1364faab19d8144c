from torch.utils.data import DataLoader, Dataset


class ByName(Dataset):  # (1)!
    def __init__(self):
        self.rows = {"ann": 3, "bob": 5, "eve": 7}

    def __getitem__(self, key):
        return self.rows[key]


dataset = ByName()
loader = DataLoader(dataset)  # (2)!
try:
    next(iter(loader))
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError object of type 'ByName' has no len()

loader = DataLoader(dataset, batch_size=2, sampler=["eve", "ann"])
for batch in loader:  # (3)!
    print(batch.tolist())
#> [7, 3]
