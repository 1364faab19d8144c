import matplotlib.pyplot as plt
import pandas as pd
import torch
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
truth = torch.tensor(test[[target]].to_numpy(dtype="float32"))
test_X = torch.tensor(test[numbers].to_numpy(dtype="float32"))
test_inputs = (test_X - X_mean) / X_std
test_targets = (truth - y_mean) / y_std

torch.manual_seed(0)
loader = DataLoader(data, batch_size=16, shuffle=True)
net = nn.Linear(len(numbers), 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
curves = {"train": [], "test": []}
for epoch in range(101):
    with torch.no_grad():  # (1)!
        loss = loss_fn(net(data.tensors[0]), data.tensors[1])
        test_loss = loss_fn(net(test_inputs), test_targets)
    curves["train"].append(loss.item())
    curves["test"].append(test_loss.item())
    for inputs, targets in loader:
        loss = loss_fn(net(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

for name, losses in curves.items():
    print(f"{name:5} {losses[0]:.3f} -> {losses[-1]:.3f}")
#> train 0.747 -> 0.225
#> test  0.544 -> 0.273

plt.plot(curves["train"], label="train")
plt.plot(curves["test"], label="test")
plt.legend()
plt.savefig("losses.png")  # (2)!

A = torch.cat([data.tensors[0], torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, data.tensors[1]).solution
best = (A @ exact - data.tensors[1]).square().mean().item()  # (3)!
print(f"exact          {best:.3f}")
#> exact          0.225
