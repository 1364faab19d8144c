import torch
from torch.utils.data import Dataset, Subset, random_split


class Shifted(Dataset):
    def __init__(self, X, augment):
        self.X, self.augment = X, augment

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        x = int(self.X[i])
        return x + 100 if self.augment else x


X = torch.tensor([10, 20, 30, 40])
generator = torch.Generator().manual_seed(0)
train, validation = random_split(range(len(X)), [3, 1], generator)
augmented = Shifted(X.clone(), augment=True)  # (1)!
plain = Shifted(X.clone(), augment=False)
train = Subset(augmented, train.indices)
validation = Subset(plain, validation.indices)
X += 5
print("original:  ", X.tolist())
#> original:   [15, 25, 35, 45]
print("training:  ", list(train))
#> training:   [110, 120, 140]
print("validation:", list(validation))
#> validation: [30]
rows = [x - 100 for x in train] + list(validation)
assert sorted(rows) == [10, 20, 30, 40]
