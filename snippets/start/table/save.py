import pandas as pd
import torch
from torch import nn

numbers = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm"]
target = "body_mass_g"
table = pd.read_csv("penguins.csv").dropna()
X = torch.tensor(table[numbers].to_numpy(dtype="float32"))
y = torch.tensor(table[[target]].to_numpy(dtype="float32"))
X_mean, X_std = X.mean(dim=0), X.std(dim=0)
y_mean, y_std = y.mean(), y.std()
net = nn.Linear(3, 1)  # (1)!
with torch.no_grad():
    before = net((X - X_mean) / X_std) * y_std + y_mean
kept = {
    "numbers": numbers,
    "X_mean": X_mean,
    "X_std": X_std,
    "y_mean": y_mean,
    "y_std": y_std,
    "net": net.state_dict(),
}
torch.save(kept, "penguins.pt")  # (2)!


def predict(rows, saved):
    X = torch.tensor(rows[saved["numbers"]].to_numpy(dtype="float32"))
    loaded = nn.Linear(len(saved["numbers"]), 1)
    loaded.load_state_dict(saved["net"])
    with torch.no_grad():
        scaled = loaded((X - saved["X_mean"]) / saved["X_std"])
    return scaled * saved["y_std"] + saved["y_mean"]


saved = torch.load("penguins.pt")  # (3)!
print(list(saved))
#> ['numbers', 'X_mean', 'X_std', 'y_mean', 'y_std', 'net']
print(saved["X_mean"], saved["X_std"])
#> tensor([200.9670,  43.9928,  17.1649]) tensor([14.0158,  5.4687,  1.9692])
change = (predict(table, saved) - before).abs().max().item()
print("changed by saving and loading:", change, "g")
#> changed by saving and loading: 0.0 g
