import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([2.0, -3.4]) + 4.2  # (1)!
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y[:, None].double()).solution[:, 0]


def train(y):
    torch.manual_seed(1)
    data = TensorDataset(X, y)
    loader = DataLoader(data, batch_size=10, shuffle=True)
    net, visited = nn.Linear(2, 1), []
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for epoch in range(10):
        for features, target in loader:
            optimizer.zero_grad()
            loss = (net(features) - target).square().mean()  # (2)!
            loss.backward()
            optimizer.step()
            place = torch.cat([net.weight[0], net.bias]).detach()
            visited.append(place)
    return torch.stack(visited[500:]).mean(dim=0)  # (3)!


flat = train(y)
column = train(y[:, None])  # (4)!
print("y        slopes and bias")
#> y        slopes and bias
print("(n,)   ", " ".join(f"{value:5.2f}" for value in flat))
#> (n,)     0.21 -0.34  4.06
print("(n, 1) ", " ".join(f"{value:5.2f}" for value in column))
#> (n, 1)   2.00 -3.40  4.20
print("exact  ", " ".join(f"{value:5.2f}" for value in exact))
#> exact    2.00 -3.40  4.20
print(f"mean of y: {y.mean():.1f}")
#> mean of y: 4.1
