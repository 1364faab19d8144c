from torch.utils.data import DataLoader


class Spy:  # (1)!
    def __init__(self):
        self.calls = []

    def __len__(self):
        self.calls.append("len")
        return 5

    def __getitem__(self, i):
        self.calls.append(i)
        return i * 10


spy = Spy()
for batch in DataLoader(spy, batch_size=2):
    print(batch.tolist())
#> [0, 10]
#> [20, 30]
#> [40]
print(spy.calls)  # (2)!
#> ['len', 0, 1, 2, 3, 4]
