import pandas as pd
import torch
from torch import nn

table = pd.read_csv("penguins.csv")
numbers = ["flipper_length_mm", "bill_length_mm"]
X = torch.tensor(table[numbers].to_numpy(dtype="float32"))
y = torch.tensor(table[["body_mass_g"]].to_numpy(dtype="float32"))
net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)

loss = loss_fn(net(X), y)
print("loss", loss.item())
#> loss nan
loss.backward()
optimizer.step()
print("weight", net.weight.tolist())  # (1)!
#> weight [[nan, nan]]

lost = X.isnan().any(dim=1) | y.isnan().any(dim=1)
print("rows with nan:", lost.nonzero().flatten().tolist())  # (2)!
#> rows with nan: [3, 271]
