import pandas as pd
from torch.utils.data import DataLoader, Dataset


class ByLabel(Dataset):
    def __init__(self, column):
        self.column = column

    def __len__(self):
        return len(self.column)

    def __getitem__(self, i):
        return self.column[i]  # (1)!


class ByPosition(ByLabel):
    def __getitem__(self, i):
        return self.column.iloc[i]  # (2)!


def drawn(dataset):
    return [batch.item() for batch in DataLoader(dataset)]


column = pd.Series([10, 11, 12, 13])
train = column.drop(1)
print("labels", train.index.tolist())
#> labels [0, 2, 3]
try:
    drawn(ByLabel(train))
except KeyError as error:
    print("KeyError:", error)
#> KeyError: 1
print("by position", drawn(ByPosition(train)))
#> by position [10, 12, 13]

mixed = column.sample(frac=1, random_state=1)
print("labels", mixed.index.tolist())
#> labels [3, 2, 0, 1]
print("by position", drawn(ByPosition(mixed)))
#> by position [13, 12, 10, 11]
print("by label   ", drawn(ByLabel(mixed)))  # (3)!
#> by label    [10, 11, 12, 13]
