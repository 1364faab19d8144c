import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 1.0]])
y = torch.tensor([[6.2], [0.8], [2.8], [4.8]])  # (1)!
dataset = TensorDataset(X, y)  # (2)!

print(len(dataset))  # (3)!
#> 4
print(dataset[2])  # (4)!
#> (tensor([1., 1.]), tensor([2.8000]))
for xb, yb in DataLoader(dataset, batch_size=2):  # (5)!
    print(xb.shape, yb.shape)
#> torch.Size([2, 2]) torch.Size([2, 1])
#> torch.Size([2, 2]) torch.Size([2, 1])
