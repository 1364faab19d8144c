import torch  # (1)!
from torch import nn  # (2)!
from torch.utils.data import DataLoader, TensorDataset  # (3)!

torch.manual_seed(0)  # (4)!
X = torch.randn(1000, 2) * 3 + 1  # (5)!
w = torch.tensor([[2.0], [-3.4]])  # (6)!
y = X @ w + 4.2 + 0.01 * torch.randn(1000, 1)  # (7)!

order = torch.randperm(len(X))  # (8)!
train, test = order[:800], order[800:]  # (9)!
mean, std = X[train].mean(dim=0), X[train].std(dim=0)  # (10)!
Z = (X - mean) / std  # (11)!
rows = TensorDataset(Z[train], y[train])  # (12)!
loader = DataLoader(rows, batch_size=20, shuffle=True)  # (13)!

net = nn.Linear(2, 1)  # (14)!
loss_fn = nn.MSELoss()  # (15)!
optimizer = torch.optim.SGD(  # (16)!
    net.parameters(),  # (17)!
    lr=0.05,  # (18)!
    momentum=0.5,  # (19)!
    weight_decay=0.0,  # (20)!
)
for epoch in range(3):  # (21)!
    net.train()  # (22)!
    total = 0.0  # (23)!
    for features, target in loader:  # (24)!
        prediction = net(features)  # (25)!
        loss = loss_fn(prediction, target)  # (26)!
        optimizer.zero_grad()  # (27)!
        loss.backward()  # (28)!
        optimizer.step()  # (29)!
        total += loss.item() * len(features)  # (30)!
    print(f"epoch {epoch}: MSE {total / len(rows):.4f}")  # (31)!
#> epoch 0: MSE 13.0362
#> epoch 1: MSE 0.0001
#> epoch 2: MSE 0.0001

net.eval()  # (32)!
with torch.no_grad():  # (33)!
    mse = loss_fn(net(Z[test]), y[test]).item()  # (34)!
    middle = y[train].mean().expand(len(test), 1)  # (35)!
    baseline = loss_fn(middle, y[test]).item()  # (36)!
print(f"test: R2 {1 - mse / baseline:.4f}")  # (37)!
#> test: R2 1.0000

ones = torch.ones(len(Z), 1)  # (38)!
A = torch.cat([Z, ones], dim=1)  # (39)!
exact = torch.linalg.lstsq(A[train], y[train]).solution  # (40)!
gap = (net.weight.detach().T - exact[:2]).abs().max()  # (41)!
assert gap < 0.01, "further than 0.01 from exact"  # (42)!

state = {"net": net.state_dict(), "mean": mean, "std": std}  # (43)!
torch.save(state, "line.pt")  # (44)!
saved = torch.load("line.pt")  # (45)!
again = nn.Linear(2, 1)  # (46)!
again.load_state_dict(saved["net"])  # (47)!
again.eval()  # (48)!
new = torch.tensor([[1.0, 2.0]])  # (49)!
with torch.no_grad():  # (50)!
    answer = again((new - saved["mean"]) / saved["std"])  # (51)!
print(f"new row: {answer.item():.1f}")  # (52)!
#> new row: -0.6
