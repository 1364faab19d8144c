import pandas as pd
import torch
from torch import nn

table = pd.read_csv("penguins.csv").dropna()
column = table["flipper_length_mm"]
frame = table[["flipper_length_mm"]]
flat = torch.tensor(column.to_numpy(dtype="float32"))
X = torch.tensor(frame.to_numpy(dtype="float32"))
print(tuple(flat.shape), tuple(X.shape))
#> (333,) (333, 1)

net = nn.Linear(1, 1)
try:
    net(flat)
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x333 and 1x1)
print("one column:", tuple(net(X).shape))
#> one column: (333, 1)
print("cured:", tuple(net(flat[:, None]).shape))  # (1)!
#> cured: (333, 1)
