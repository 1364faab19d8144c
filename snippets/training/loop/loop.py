import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)  # (1)!
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(len(X), 1)

data = TensorDataset(X, y)  # (2)!
loader = DataLoader(data, batch_size=10, shuffle=True)  # (3)!
net = nn.Linear(2, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.03)

for epoch in range(3):
    for features, target in loader:  # (4)!
        prediction = net(features)
        loss = loss_fn(prediction, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():  # (5)!
        print("epoch", epoch + 1, f"loss {loss_fn(net(X), y):.4f}")
#> epoch 1 loss 0.0002
#> epoch 2 loss 0.0001
#> epoch 3 loss 0.0001

A = torch.cat([X, torch.ones(len(X), 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution.flatten()
trained = torch.cat([net.weight[0], net.bias]).detach()  # (6)!
print("trained", trained.numpy().round(2))
#> trained [ 2.  -3.4  4.2]
print("exact  ", exact.numpy().round(2))
#> exact   [ 2.  -3.4  4.2]
