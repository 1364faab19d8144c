import torch
from torch.utils.data import TensorDataset

rows = [[1.0, 0.0, 6.2], [0.0, 1.0, 0.8], [1.0, 1.0, 2.8]]
table = torch.tensor(rows)
X, y = table[:, :2], table[:, 2:]  # (1)!
print(X.shape, y.shape, table[:, 2].shape)
#> torch.Size([3, 2]) torch.Size([3, 1]) torch.Size([3])

numbers = torch.arange(3)
dataset = TensorDataset(X, y, numbers)  # (2)!
print(dataset[1])
#> (tensor([0., 1.]), tensor([0.8000]), tensor(1))
X[1, 0] = 5.0  # (3)!
print(dataset[1])
#> (tensor([5., 1.]), tensor([0.8000]), tensor(1))

try:
    TensorDataset(X, y[:2])  # (4)!
except AssertionError as error:
    print(type(error).__name__, error)
#> AssertionError Size mismatch between tensors
