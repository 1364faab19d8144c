import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader

net = nn.Linear(2, 1)
table = np.array([[1.0, 0.0], [0.0, 1.0]])
samples = list(zip(torch.from_numpy(table), [6.2, 0.8]))
xb, yb = next(iter(DataLoader(samples, batch_size=2)))  # (1)!
print(xb.dtype, yb.dtype)
#> torch.float64 torch.float64
try:
    net(xb)
except RuntimeError as error:
    print(type(error).__name__, str(error).split(",")[0])
#> RuntimeError mat1 and mat2 must have the same dtype

X = torch.as_tensor(table, dtype=torch.float32)  # (2)!
y = torch.tensor([[6.2], [0.8]])
print(nn.functional.mse_loss(net(X), y).dtype)
#> torch.float32
print(nn.functional.mse_loss(net(X), y.double()).dtype)  # (3)!
#> torch.float64
