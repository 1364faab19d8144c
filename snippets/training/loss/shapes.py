import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([2.0, -3.4]) + 4.2  # (1)!
y += 0.01 * torch.randn(1000)
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y[:, None].double()).solution[:, 0]


def train(y):
    torch.manual_seed(1)
    net, seen = nn.Linear(2, 1), []
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    for epoch in range(10):
        for rows in torch.randperm(1000).split(10):
            optimizer.zero_grad()
            (net(X[rows]) - y[rows]).square().mean().backward()
            optimizer.step()
            seen.append(torch.cat([net.weight[0], net.bias]).detach())
    return torch.stack(seen[500:]).mean(dim=0)  # (2)!


flat, column = train(y), train(y[:, None])  # (3)!
print("(n,)  ", *[f"{value:.2f}" for value in flat])
#> (n,)   0.19 -0.34 4.07
print("(n, 1)", *[f"{value:.2f}" for value in column])
#> (n, 1) 2.00 -3.40 4.20
assert (column - exact).abs().max() < 2e-3
share = (1000 - 10) / (10 * (1000 - 1))  # (4)!
assert (flat - share * exact)[:2].abs().max() < 0.05
assert (flat[2] - y.mean()).abs() < 0.05
