import pandas as pd
import torch
from torch import nn

table = pd.read_csv("penguins.csv").dropna()
X = torch.tensor(table[["flipper_length_mm"]].to_numpy(dtype="float32"))
net = nn.Linear(1, 1)
try:
    table["predicted"] = net(X).numpy()
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.

with torch.no_grad():  # (1)!
    table["predicted"] = net(X)[:, 0].numpy()
print(len(table["predicted"]), "predictions", table["predicted"].dtype)
#> 333 predictions float32
