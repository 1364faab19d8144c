import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(200, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(200, 1)
data = TensorDataset(X, y)
loss_fn = nn.MSELoss()


def train(seed):
    torch.manual_seed(seed)  # (1)!
    net = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    loader = DataLoader(data, batch_size=10, shuffle=True)
    for epoch in range(10):
        for xb, yb in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(xb), yb)
            loss.backward()
            optimizer.step()
    return torch.cat([net.weight[0], net.bias]).detach()


first, again, other = train(seed=1), train(seed=1), train(seed=2)
print("seeds 1 and 1 equal:", torch.equal(first, again))
#> seeds 1 and 1 equal: True
print("seeds 1 and 2 equal:", torch.equal(first, other))
#> seeds 1 and 2 equal: False

A = torch.cat([X, torch.ones(200, 1)], dim=1).double()  # (2)!
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
print("seed 1", first.numpy().round(4))
#> seed 1 [ 1.9996 -3.4002  4.2008]
print("seed 2", other.numpy().round(4))
#> seed 2 [ 1.9996 -3.3999  4.2008]
print("exact ", exact.numpy().round(4))
#> exact  [ 1.9997 -3.4002  4.2007]
