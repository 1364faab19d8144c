import pandas as pd
import torch
from torch import nn

table = pd.read_csv("penguins.csv")
table = table[["flipper_length_mm", "body_mass_g"]].dropna()
X = torch.tensor(table[["flipper_length_mm"]].to_numpy(dtype="float32"))
y = torch.tensor(table[["body_mass_g"]].to_numpy(dtype="float32"))


def train(X, y):
    torch.manual_seed(0)
    net = nn.Linear(1, 1)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for update in range(201):
        loss = loss_fn(net(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if update in (0, 1, 2, 5, 200):
            print(f"update {update:3}  loss {loss.item():.2g}")


print("raw")
#> raw
train(X, y)
#> update   0  loss 1.8e+07
#> update   1  loss 1.1e+14
#> update   2  loss 6.3e+20
#> update   5  loss inf
#> update 200  loss nan
print("standardised")
#> standardised
X, y = (X - X.mean()) / X.std(), (y - y.mean()) / y.std()  # (1)!
train(X, y)
#> update   0  loss 1.3
#> update   1  loss 1.2
#> update   2  loss 1.1
#> update   5  loss 0.81
#> update 200  loss 0.24
A = torch.cat([X, torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution
print(f"exact       loss {(A @ exact - y).square().mean():.2g}")
#> exact       loss 0.24
