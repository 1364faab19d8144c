import pandas as pd
import torch
from sklearn.linear_model import LinearRegression
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

numbers = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm"]
target = "body_mass_g"

table = pd.read_csv("penguins.csv")
table = table[[*numbers, target]].dropna()
train = table.sample(frac=0.8, random_state=0)
test = table.drop(train.index)

X = torch.tensor(train[numbers].to_numpy(dtype="float32"))
y = torch.tensor(train[[target]].to_numpy(dtype="float32"))
X_mean, X_std = X.mean(dim=0), X.std(dim=0)
X_std[(X == X[0]).all(dim=0)] = 1
y_mean, y_std = y.mean(), y.std()
data = TensorDataset((X - X_mean) / X_std, (y - y_mean) / y_std)

torch.manual_seed(0)
loader = DataLoader(data, batch_size=16, shuffle=True)
net = nn.Linear(len(numbers), 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
for epoch in range(100):
    for inputs, targets in loader:
        loss = loss_fn(net(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

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
row = torch.tensor([[195.0, 45.0, 18.0]])
row = (row - X_mean) / X_std
print("           loss    new")
#>            loss    new
for name, (weight, bias) in solutions.items():
    loss = (inputs @ weight + bias - targets[:, 0]).square().mean()
    mass = (row @ weight + bias) * y_std + y_mean
    print(f"{name:8} {loss:6.3f} {mass.item():4.0f} g")
#> trained   0.225 3939 g
#> lstsq     0.225 3948 g
#> sklearn   0.225 3948 g

print("column            trained  exact  grams each")
#> column            trained  exact  grams each
for i, name in enumerate(numbers):
    trained, w = net.weight[0, i].item(), exact[i].item()
    grams = w * (y_std / X_std[i]).item()  # (2)!
    print(f"{name:17} {trained:7.2f} {w:6.2f} {grams:10.0f}")
#> flipper_length_mm    0.88   0.88         50
#> bill_length_mm       0.05   0.04          6
#> bill_depth_mm        0.04   0.04         17
