import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()


def train(reduction, lr):
    torch.manual_seed(1)
    net, loss = nn.Linear(2, 1), nn.MSELoss(reduction=reduction)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for epoch in range(3):
        for rows in torch.randperm(1000).split(10):
            optimizer.zero_grad()
            loss(net(X[rows]), y[rows]).backward()
            optimizer.step()
    solution = torch.cat([net.weight[0], net.bias]).detach()
    return (solution - exact).abs().max().item()  # (1)!


gaps = []
for reduction, lr in ("mean", 0.1), ("sum", 0.1), ("sum", 0.01):
    gaps.append(train(reduction, lr))
    print(reduction, lr, gaps[-1] < 2e-3)
#> mean 0.1 True
#> sum 0.1 False
#> sum 0.01 True
mean, total, scaled = gaps
assert not total < 1e6  # (2)!
assert abs(mean - scaled) < 1e-5
