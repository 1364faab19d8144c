import numpy as np
import torch
from torch.utils.data import TensorDataset

features = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
labels = np.array([6.2, 0.8, 2.8])
print(features.dtype, features.shape, labels.shape)
#> float64 (3, 2) (3,)

X = torch.as_tensor(features, dtype=torch.float32)  # (1)!
y = torch.as_tensor(labels, dtype=torch.float32)[:, None]  # (2)!
dataset = TensorDataset(X, y)
print(X.dtype, X.shape, y.shape)
#> torch.float32 torch.Size([3, 2]) torch.Size([3, 1])
print(dataset[1])
#> (tensor([0., 1.]), tensor([0.8000]))
