import torch
from torch.utils.data import Dataset, Subset, random_split


class Shifted(Dataset):
    def __init__(self, X, aug):
        self.X, self.aug = X, aug

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        return int(self.X[i]) + 100 * self.aug  # (1)!


X = torch.tensor([10, 20, 30, 40])
generator = torch.Generator().manual_seed(0)
parts = random_split(Shifted(X, aug=False), [3, 1], generator)
train, validation = parts
print(validation.indices, validation[0])
#> [2] 30
train.dataset.aug = True
print(validation[0])  # (2)!
#> 130
X[2] = 50
print(validation[0])  # (3)!
#> 150
assert validation[0] == 150


def own(part, aug):
    return Subset(Shifted(X.clone(), aug), part.indices)


train, validation = own(train, True), own(validation, False)
X[2] = 0
print(train[0], validation[0])  # (4)!
#> 110 50
assert validation[0] == 50
