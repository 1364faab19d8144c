import torch
from torch.utils.data import Dataset, random_split


class Digits(Dataset):
    def __init__(self, X, targets):
        self.X, self.targets = X, targets

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        return self.X[i], self.targets[i]


targets = torch.tensor([0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
dataset = Digits(torch.zeros(10, 2), targets)
generator = torch.Generator().manual_seed(0)
train, test = random_split(dataset, [0.8, 0.2], generator)
try:
    train.targets
except AttributeError as error:
    print(type(error).__name__, error)
#> AttributeError 'Subset' object has no attribute 'targets'

labels = train.dataset.targets[train.indices]  # (1)!
print("rows of each class:", labels.bincount().tolist())
#> rows of each class: [5, 3]
one_by_one = torch.tensor([int(label) for _, label in train])  # (2)!
print("one by one:        ", one_by_one.bincount().tolist())
#> one by one:         [5, 3]
assert torch.equal(labels, one_by_one)
