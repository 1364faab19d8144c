import torch
from torch.utils.data import Dataset, random_split


class Shifted(Dataset):
    def __init__(self, X, augment):
        self.X, self.augment = X, augment

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        x = int(self.X[i])
        return x + 100 if self.augment else x  # (1)!


X = torch.tensor([10, 20, 30, 40])
generator = torch.Generator().manual_seed(0)
dataset = Shifted(X, augment=False)
train, validation = random_split(dataset, [3, 1], generator)
before = validation[0]
print("before:          ", before)
#> before:           30
train.dataset.augment = True  # (2)!
print("switched on:     ", validation[0])
#> switched on:      130
X += 5  # (3)!
print("tensor changed:  ", validation[0])
#> tensor changed:   135
assert validation[0] == before + 105
