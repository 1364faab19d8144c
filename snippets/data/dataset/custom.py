import torch
from torch.utils.data import DataLoader, Dataset


class CustomDataset(Dataset):
    def __init__(self, X, y):
        if len(X) != len(y):  # (1)!
            raise ValueError(f"{len(X)} rows, {len(y)} labels")
        self.X = X
        self.y = y

    def __len__(self):
        return len(self.X)  # (2)!

    def __getitem__(self, i):
        return self.X[i], self.y[i]  # (3)!


X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 1.0]])
y = torch.tensor([[6.2], [0.8], [2.8], [4.8]])
dataset = CustomDataset(X, y)

print(len(dataset))
#> 4
print(dataset[2])
#> (tensor([1., 1.]), tensor([2.8000]))
for xb, yb in DataLoader(dataset, batch_size=2):
    print(xb.shape, yb.shape)
#> torch.Size([2, 2]) torch.Size([2, 1])
#> torch.Size([2, 2]) torch.Size([2, 1])
try:
    CustomDataset(X, y[:3])
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError 4 rows, 3 labels
