import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader

net = nn.Linear(2, 1)
array = np.array([[1.0, 0.0], [0.0, 1.0]])
X = torch.from_numpy(array)  # (1)!
print("array and X:", array.dtype, X.dtype)
#> array and X: float64 torch.float64
try:
    net(X)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 must have the same dtype, but got Double and Float
X = X.float()  # (2)!
print("net(X):", net(X).dtype)
#> net(X): torch.float32

y = next(iter(DataLoader([6.2, 0.8], batch_size=2)))  # (3)!
y = y[:, None]
loss_fn = nn.MSELoss()
print("y and loss:", y.dtype, loss_fn(net(X), y).dtype)  # (4)!
#> y and loss: torch.float64 torch.float64
y = y.float()
print("y and loss:", y.dtype, loss_fn(net(X), y).dtype)
#> y and loss: torch.float32 torch.float32
