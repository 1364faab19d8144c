import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

numbers = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm"]
kinds = {
    "species": ["Adelie", "Chinstrap", "Gentoo"],
    "sex": ["female", "male"],
}
target = "body_mass_g"


def features(rows):
    wide = rows[numbers].copy()
    for name, values in kinds.items():
        if not rows[name].isin(values).all():
            raise ValueError(f"{name} must be one of {values}")
        for value in values[1:]:
            wide[f"{name}_{value}"] = rows[name] == value  # (1)!
    return torch.tensor(wide.to_numpy(dtype="float32"))  # (2)!


table = pd.read_csv("penguins.csv")
table = table[[*numbers, *kinds, target]].dropna()  # (3)!
train = table.sample(frac=0.8, random_state=0)
test = table.drop(train.index)  # (4)!

X = features(train)
y = torch.tensor(train[[target]].to_numpy(dtype="float32"))
X_mean, X_std = X.mean(dim=0), X.std(dim=0)  # (5)!
y_mean, y_std = y.mean(), y.std()
data = TensorDataset((X - X_mean) / X_std, (y - y_mean) / y_std)
print("train", tuple(X.shape), tuple(y.shape), "test", len(test))
#> train (266, 6) (266, 1) test 67

torch.manual_seed(0)
loader = DataLoader(data, batch_size=16, shuffle=True)
net = nn.Linear(X.shape[1], 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
for epoch in range(100):
    for inputs, targets in loader:
        loss = loss_fn(net(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def predict(rows):
    with torch.no_grad():
        scaled = net((features(rows) - X_mean) / X_std)
    return scaled * y_std + y_mean  # (6)!


truth = torch.tensor(test[[target]].to_numpy(dtype="float32"))
guess = predict(test)
miss = (guess - truth).abs().mean()
by_mean = (y_mean - truth).abs().mean()  # (7)!
print(f"average miss: {miss:.0f} g, by the mean: {by_mean:.0f} g")
#> average miss: 267 g, by the mean: 600 g

new = pd.DataFrame(
    {
        "flipper_length_mm": [195.0],
        "bill_length_mm": [45.0],
        "bill_depth_mm": [18.0],
        "species": ["Chinstrap"],
        "sex": ["female"],
    }
)  # (8)!
print(f"new penguin: {predict(new).item():.0f} g")
#> new penguin: 3383 g

A = torch.cat([data.tensors[0], torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, data.tensors[1]).solution  # (9)!
gap = (net.weight.detach().T - exact[:-1]).abs().max()
print(f"furthest weight from the exact one: {gap:.2f}")
#> furthest weight from the exact one: 0.01
