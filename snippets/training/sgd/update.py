import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)

net, loss, lr = nn.Linear(2, 1), nn.MSELoss(), 0.03
twin = copy.deepcopy(net)  # (1)!
optimizer = torch.optim.SGD(twin.parameters(), lr=lr)
data = TensorDataset(X, y)
for features, target in DataLoader(data, 10, shuffle=True):
    net.zero_grad()
    loss(net(features), target).backward()
    with torch.no_grad():  # (2)!
        for p in net.parameters():
            p -= lr * p.grad  # (3)!

    optimizer.zero_grad()
    loss(twin(features), target).backward()
    optimizer.step()  # (4)!

hand = torch.cat([net.weight[0], net.bias])
sgd = torch.cat([twin.weight[0], twin.bias])
torch.testing.assert_close(hand, sgd, rtol=0, atol=1e-6)

A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]  # (5)!
for name, v in ("hand", hand), ("sgd", sgd), ("exact", exact):
    print(f"{name:5}", v.detach().numpy().round(2))
#> hand  [ 2.   -3.39  4.19]
#> sgd   [ 2.   -3.39  4.19]
#> exact [ 2.  -3.4  4.2]
assert (sgd - exact).abs().max() < 0.03
