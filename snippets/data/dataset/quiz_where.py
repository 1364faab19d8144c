import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

X = torch.tensor([[1, 2], [3, 4], [5, 6]])
y = torch.tensor([[1.0], [2.0], [3.0]])
dataset = TensorDataset(X, y)
loader = DataLoader(dataset, batch_size=3)
net = nn.Linear(2, 1)
for features, target in loader:
    prediction = net(features)
    print(prediction.shape)
