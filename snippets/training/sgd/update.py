import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)

net, loss_fn, lr = nn.Linear(2, 1), nn.MSELoss(), 0.03
twin = copy.deepcopy(net)  # (1)!
optimizer = torch.optim.SGD(twin.parameters(), lr=lr)
data = TensorDataset(X, y)
loader = DataLoader(data, batch_size=10, shuffle=True)
for features, target in loader:
    net.zero_grad()
    loss = loss_fn(net(features), target)
    loss.backward()
    with torch.no_grad():  # (2)!
        for parameter in net.parameters():
            parameter -= lr * parameter.grad  # (3)!

    optimizer.zero_grad()
    loss = loss_fn(twin(features), target)
    loss.backward()
    optimizer.step()  # (4)!

hand = torch.cat([net.weight[0], net.bias]).detach()
sgd = torch.cat([twin.weight[0], twin.bias]).detach()
torch.testing.assert_close(hand, sgd, rtol=0, atol=1e-6)
A = torch.cat([X, torch.ones(1000, 1)], dim=1)
exact = torch.linalg.lstsq(A, y).solution[:, 0]  # (5)!
print("       weights      bias")
#>        weights      bias
for name, values in ("hand", hand), ("SGD", sgd), ("exact", exact):
    print(f"{name:5}", " ".join(f"{value:5.2f}" for value in values))
#> hand   2.00 -3.39  4.19
#> SGD    2.00 -3.39  4.19
#> exact  2.00 -3.40  4.20
