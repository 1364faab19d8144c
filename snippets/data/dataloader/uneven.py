import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

X = torch.zeros(10, 1)
y = torch.tensor([[1.0]] * 8 + [[3.0]] * 2)
net = nn.Linear(1, 1, bias=False)  # (1)!
loss_fn = nn.MSELoss()
loader = DataLoader(TensorDataset(X, y), batch_size=4)

means, total, rows = [], 0.0, 0
with torch.no_grad():
    for xb, yb in loader:
        loss = loss_fn(net(xb), yb)
        means.append(loss.item())
        total += loss.item() * len(yb)  # (2)!
        rows += len(yb)
    whole = loss_fn(net(X), y).item()

print("each batch:", means)
#> each batch: [1.0, 1.0, 9.0]
print(f"all rows at once: {whole:.3f}")
#> all rows at once: 2.600
print(f"sum of means / batches: {sum(means) / len(loader):.3f}")
#> sum of means / batches: 3.667
print(f"weighted sum / rows: {total / rows:.3f}")
#> weighted sum / rows: 2.600
