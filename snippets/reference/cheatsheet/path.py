import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)  # (1)!
X = torch.randn(1000, 2) * 3 + 1  # (2)!
w = torch.tensor([[2.0], [-3.4]])  # (3)!
y = X @ w + 4.2 + 0.01 * torch.randn(1000, 1)  # (4)!

order = torch.randperm(len(X))  # (5)!
train, test = order[:800], order[800:]  # (6)!
mean, std = X[train].mean(dim=0), X[train].std(dim=0)  # (7)!
Z = (X - mean) / std  # (8)!
rows = TensorDataset(Z[train], y[train])  # (9)!
loader = DataLoader(rows, batch_size=20, shuffle=True)  # (10)!

net = nn.Linear(2, 1)  # (11)!
loss_fn = nn.MSELoss()  # (12)!
optimizer = torch.optim.SGD(  # (13)!
    net.parameters(),  # (14)!
    lr=0.05,  # (15)!
    momentum=0.5,  # (16)!
    weight_decay=0.0,  # (17)!
)
for epoch in range(3):  # (18)!
    net.train()  # (19)!
    total = 0.0
    for features, target in loader:  # (20)!
        prediction = net(features)  # (21)!
        loss = loss_fn(prediction, target)  # (22)!
        optimizer.zero_grad()  # (23)!
        loss.backward()  # (24)!
        optimizer.step()  # (25)!
        total += loss.item() * len(features)  # (26)!
    print(f"epoch {epoch}: MSE {total / len(rows):.4f}")  # (27)!
#> epoch 0: MSE 13.0362
#> epoch 1: MSE 0.0001
#> epoch 2: MSE 0.0001

net.eval()  # (28)!
with torch.no_grad():  # (29)!
    mse = loss_fn(net(Z[test]), y[test]).item()  # (30)!
    middle = y[train].mean().expand(len(test), 1)  # (31)!
    baseline = loss_fn(middle, y[test]).item()
print(f"test: R2 {1 - mse / baseline:.4f}")  # (32)!
#> test: R2 1.0000

ones = torch.ones(len(Z), 1)  # (33)!
A = torch.cat([Z, ones], dim=1)  # (34)!
exact = torch.linalg.lstsq(A[train], y[train]).solution  # (35)!
gap = (net.weight.detach().T - exact[:2]).abs().max()  # (36)!
assert gap < 0.01, "the training is within 0.01 of the exact solution"

state = {"net": net.state_dict(), "mean": mean, "std": std}  # (37)!
torch.save(state, "line.pt")  # (38)!
saved = torch.load("line.pt")  # (39)!
again = nn.Linear(2, 1)  # (40)!
again.load_state_dict(saved["net"])  # (41)!
again.eval()
new = torch.tensor([[1.0, 2.0]])  # (42)!
with torch.no_grad():
    answer = again((new - saved["mean"]) / saved["std"])  # (43)!
print(f"new row: {answer.item():.1f}")  # (44)!
#> new row: -0.6
