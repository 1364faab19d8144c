import pandas as pd
import torch
from torch import nn
from torch.utils.data import TensorDataset

table = pd.read_csv("penguins.csv").dropna()
array = table[["flipper_length_mm", "bill_length_mm"]].to_numpy()
net = nn.Linear(2, 1)
try:
    TensorDataset(array)
except TypeError as error:
    print("TypeError:", error)
#> TypeError: 'int' object is not callable

try:
    net(torch.tensor(array))
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: mat1 and mat2 must have the same dtype, but got Double and Float

X = torch.tensor(array, dtype=torch.float32)  # (1)!
data = TensorDataset(X)
print(X.dtype, len(data), "rows", tuple(net(X).shape))
#> torch.float32 333 rows (333, 1)
