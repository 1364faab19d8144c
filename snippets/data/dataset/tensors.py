import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 1.0]])
y = torch.tensor([[6.2], [0.8], [2.8], [4.8]])  # (1)!
dataset = TensorDataset(X, y)  # (2)!

print(len(dataset))  # (3)!
print(dataset[2])  # (4)!
for xb, yb in DataLoader(dataset, batch_size=2):  # (5)!
    print(xb.shape, yb.shape)
