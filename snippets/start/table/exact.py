import pandas as pd
import torch
from sklearn.linear_model import LinearRegression
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
            wide[f"{name}_{value}"] = rows[name] == value
    return torch.tensor(wide.to_numpy(dtype="float32"))


table = pd.read_csv("penguins.csv")
table = table[[*numbers, *kinds, target]].dropna()
train = table.sample(frac=0.8, random_state=0)
test = table.drop(train.index)

X = features(train)
y = torch.tensor(train[[target]].to_numpy(dtype="float32"))
X_mean, X_std = X.mean(dim=0), X.std(dim=0)
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
    return scaled * y_std + y_mean


new = pd.DataFrame(
    {
        "flipper_length_mm": [195.0],
        "bill_length_mm": [45.0],
        "bill_depth_mm": [18.0],
        "species": ["Chinstrap"],
        "sex": ["female"],
    }
)

inputs, targets = data.tensors
A = torch.cat([inputs, torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, targets).solution
fitted = LinearRegression().fit(inputs, targets)  # (1)!
solutions = {
    "trained": (net.weight.detach()[0], net.bias.detach()),
    "lstsq": (exact[:-1, 0], exact[-1]),
    "sklearn": (
        torch.tensor(fitted.coef_[0]),
        torch.tensor(fitted.intercept_),
    ),
}
row = (features(new) - X_mean) / X_std
print("           loss    new")
#>            loss    new
for name, (weight, bias) in solutions.items():
    loss = (inputs @ weight + bias - targets[:, 0]).square().mean()
    mass = (row @ weight + bias) * y_std + y_mean
    print(f"{name:8} {loss:6.3f} {mass.item():4.0f} g")
#> trained   0.111 3383 g
#> lstsq     0.111 3399 g
#> sklearn   0.111 3399 g

names = [*numbers, "Chinstrap", "Gentoo", "male"]
print("column            trained  exact  grams each")
#> column            trained  exact  grams each
for i, name in enumerate(names):
    trained, w = net.weight[0, i].item(), exact[i].item()
    grams = w * (y_std / X_std[i]).item()  # (2)!
    print(f"{name:17} {trained:7.2f} {w:6.2f} {grams:10.0f}")
#> flipper_length_mm    0.30   0.29         17
#> bill_length_mm       0.11   0.11         16
#> bill_depth_mm        0.17   0.18         73
#> Chinstrap           -0.13  -0.12       -255
#> Gentoo               0.61   0.61       1043
#> male                 0.24   0.24        394
