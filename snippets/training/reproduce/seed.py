import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(200, 1)
data = TensorDataset(X, y)


def train(seed):
    torch.manual_seed(seed)  # (1)!
    net = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for epoch in range(10):
        for xb, yb in DataLoader(data, batch_size=10, shuffle=True):
            optimizer.zero_grad()
            nn.functional.mse_loss(net(xb), yb).backward()
            optimizer.step()
    return torch.cat([net.weight[0], net.bias]).detach()


first, again, other = train(1), train(1), train(2)
print(torch.equal(first, again), torch.equal(first, other))
#> True False
assert torch.equal(first, again) and not torch.equal(first, other)

A = torch.cat([X, torch.ones(200, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
for weights in first, other:
    print(weights.numpy().round(2))
    assert (weights - exact).abs().max() < 0.01  # (2)!
#> [ 2.  -3.4  4.2]
#> [ 2.  -3.4  4.2]
