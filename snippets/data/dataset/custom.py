import torch
from torch.utils.data import DataLoader, Dataset


class CustomDataset(Dataset):
    def __init__(self, X, y):
        if len(X) != len(y):  # (1)!
            raise ValueError(f"{len(X)} rows, {len(y)} labels")
        self.X, self.y = X, y

    def __len__(self):
        return len(self.X)  # (2)!

    def __getitem__(self, i):
        return self.X[i], self.y[i]  # (3)!


X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 1.0]])
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
ds = CustomDataset(X, y)
print(len(ds))
#> 4
print(ds[2])
#> (tensor([1., 1.]), tensor([2.8000]))
for xb, yb in DataLoader(ds, batch_size=2):  # (4)!
    print(xb.shape, yb.shape)
#> torch.Size([2, 2]) torch.Size([2, 1])
#> torch.Size([2, 2]) torch.Size([2, 1])
assert len(ds) == 4 and ds[2][0].shape == (2,)
