import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(seed, zero):
    torch.manual_seed(seed)
    X = torch.randn(1000, 2)
    y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
    y += 0.01 * torch.randn(1000, 1)
    net, loss = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.03)
    data = TensorDataset(X, y)
    for epoch in range(3):
        for features, target in DataLoader(data, 10, shuffle=True):
            if zero:
                optimizer.zero_grad()
            loss(net(features), target).backward()
            optimizer.step()
    A = torch.cat([X, torch.ones(1000, 1)], dim=1)
    exact = torch.linalg.lstsq(A, y).solution
    return loss(net(X), y).item(), loss(A @ exact, y).item()


for seed in range(3):
    with_zero, best = train(seed, True)
    without, best = train(seed, False)
    print(seed, f"{with_zero:.4f}", f"{without:.0f}")
    assert best < with_zero < 1.1 * best
    assert without > 1000 * with_zero  # (1)!
#> 0 0.0001 21
#> 1 0.0001 194
#> 2 0.0001 145
