import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

numbers = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm"]
target = "body_mass_g"

table = pd.read_csv("penguins.csv")
table = table[[*numbers, target]].dropna()  # (1)!
train = table.sample(frac=0.8, random_state=0)  # (2)!
test = table.drop(train.index)

X = torch.tensor(train[numbers].to_numpy(dtype="float32"))  # (3)!
y = torch.tensor(train[[target]].to_numpy(dtype="float32"))
X_mean, X_std = X.mean(dim=0), X.std(dim=0)  # (4)!
X_std[(X == X[0]).all(dim=0)] = 1  # (5)!
y_mean, y_std = y.mean(), y.std()
data = TensorDataset((X - X_mean) / X_std, (y - y_mean) / y_std)

torch.manual_seed(0)
loader = DataLoader(data, batch_size=16, shuffle=True)
net = nn.Linear(len(numbers), 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
for epoch in range(100):  # (6)!
    for inputs, targets in loader:
        loss = loss_fn(net(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def predict(rows):
    for name in numbers:
        if rows[name].isna().any():
            raise ValueError(f"{name}: a number is missing")
    X = torch.tensor(rows[numbers].to_numpy(dtype="float32"))
    with torch.no_grad():
        scaled = net((X - X_mean) / X_std)
    return (scaled * y_std + y_mean).flatten()  # (7)!


guess = predict(test)
truth = torch.tensor(test[target].to_numpy(dtype="float32"))
miss = (guess - truth).abs().mean()
by_mean = (y_mean - truth).abs().mean()  # (8)!
print(len(train), "rows to train,", len(test), "to test")
#> 274 rows to train, 68 to test
print(f"average miss {miss:.0f}, guessing the mean {by_mean:.0f}")
#> average miss 341, guessing the mean 661

new = pd.DataFrame(
    {
        "flipper_length_mm": [195.0, 215.0],
        "bill_length_mm": [45.0, 47.0],
        "bill_depth_mm": [18.0, 15.0],
    }
)  # (9)!
print(f"predicted {target}: {predict(new).round().tolist()}")
#> predicted body_mass_g: [3939.0, 4913.0]

A = torch.cat([data.tensors[0], torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, data.tensors[1]).solution  # (10)!
gap = (net.weight.detach().T - exact[:-1]).abs().max()
print(f"furthest weight from the exact one: {gap:.2f}")
#> furthest weight from the exact one: 0.01
