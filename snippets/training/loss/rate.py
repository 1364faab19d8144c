import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()


def train(reduction, lr):
    torch.manual_seed(1)
    data = TensorDataset(X, y)
    loader = DataLoader(data, batch_size=10, shuffle=True)
    net, loss_fn = nn.Linear(2, 1), nn.MSELoss(reduction=reduction)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for epoch in range(3):
        for features, target in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(features), target)
            loss.backward()
            optimizer.step()
    return torch.cat([net.weight[0], net.bias]).detach()


print("reduction    lr   furthest from the exact solution")
#> reduction    lr   furthest from the exact solution
for reduction, lr in ("mean", 0.1), ("sum", 0.1), ("sum", 0.01):
    gap = (train(reduction, lr) - exact).abs().max().item()
    near = f"{gap:.3f}" if gap < 1 else "diverged"  # (1)!
    print(f"{reduction:9} {lr:5}   {near}")
#> mean        0.1   0.001
#> sum         0.1   diverged
#> sum        0.01   0.001
mean, total = train("mean", 0.1), train("sum", 0.01)
torch.testing.assert_close(mean, total)  # (2)!
