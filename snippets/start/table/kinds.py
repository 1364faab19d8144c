import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

numbers = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm"]
target = "body_mass_g"
kinds = {
    "species": ["Adelie", "Chinstrap", "Gentoo"],
    "sex": ["female", "male"],
}  # (1)!


def features(rows):
    for name in numbers + list(kinds):
        if rows[name].isna().any():
            raise ValueError(f"{name}: a value is missing")
    wide = rows[numbers].copy()
    for name, values in kinds.items():
        unknown = sorted(set(rows[name]) - set(values))
        if unknown:
            raise ValueError(f"{name}: {unknown} not in {values}")
        for value in values[1:]:
            wide[f"{name}_{value}"] = rows[name] == value  # (2)!
    return torch.tensor(wide.to_numpy(dtype="float32"))


table = pd.read_csv("penguins.csv")
table = table[numbers + list(kinds) + [target]].dropna()
train = table.sample(frac=0.8, random_state=0)
test = table.drop(train.index)

X = features(train)
y = torch.tensor(train[[target]].to_numpy(dtype="float32"))
X_mean, X_std = X.mean(dim=0), X.std(dim=0)
X_std[(X == X[0]).all(dim=0)] = 1
y_mean, y_std = y.mean(), y.std()
data = TensorDataset((X - X_mean) / X_std, (y - y_mean) / y_std)

torch.manual_seed(0)
loader = DataLoader(data, batch_size=16, shuffle=True)
net = nn.Linear(X.shape[1], 1)  # (3)!
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
    return (scaled * y_std + y_mean).flatten()


guess = predict(test)
truth = torch.tensor(test[target].to_numpy(dtype="float32"))
miss = (guess - truth).abs().mean()
by_mean = (y_mean - truth).abs().mean()
print(len(train), "rows to train,", len(test), "to test")
#> 266 rows to train, 67 to test
print(f"average miss {miss:.0f}, guessing the mean {by_mean:.0f}")
#> average miss 267, guessing the mean 600

new = pd.DataFrame(
    {
        "flipper_length_mm": [195.0, 215.0],
        "bill_length_mm": [45.0, 47.0],
        "bill_depth_mm": [18.0, 15.0],
        "species": ["Chinstrap", "Gentoo"],
        "sex": ["female", "female"],
    }
)
print("encoded:", features(new)[:, 3:].tolist())
#> encoded: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]
print(f"predicted {target}: {predict(new).round().tolist()}")
#> predicted body_mass_g: [3383.0, 4850.0]

for wrong in new.assign(species="Emperor"), new.assign(sex=None):
    try:
        predict(wrong)  # (4)!
    except ValueError as error:
        print("ValueError:", error)
#> ValueError: species: ['Emperor'] not in ['Adelie', 'Chinstrap', 'Gentoo']
#> ValueError: sex: a value is missing

A = torch.cat([data.tensors[0], torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, data.tensors[1]).solution
gap = (net.weight.detach().T - exact[:-1]).abs().max()
print(f"furthest weight from the exact one: {gap:.2f}")
#> furthest weight from the exact one: 0.01
