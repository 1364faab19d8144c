from torch.utils.data import Dataset


class Rows(Dataset):
    def __init__(self, rows):
        self.rows = rows
        self.calls = []

    def __len__(self):
        self.calls.append("len")
        return 2  # (1)!

    def __getitem__(self, i):
        self.calls.append(i)
        return self.rows[i]  # (2)!


dataset = Rows([10, 20, 30])
print("has __iter__:", hasattr(dataset, "__iter__"))
#> has __iter__: False
print([row for row in dataset])  # (3)!
#> [10, 20, 30]
print(dataset.calls)  # (4)!
#> [0, 1, 2, 3]
print(len(dataset), dataset.calls)
#> 2 [0, 1, 2, 3, 'len']


class Stops(Rows):
    def __getitem__(self, i):
        if i == 1:
            raise StopIteration  # (5)!
        return self.rows[i]


print([row for row in Stops([10, 20, 30])])
#> [10]
