import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution.flatten()
data = TensorDataset(X, y)


def train(batch_size, batches, divisor):
    torch.manual_seed(1)
    loader = DataLoader(data, batch_size=batch_size)
    net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.3)
    for epoch in range(2):
        for number, (features, target) in enumerate(loader, start=1):
            loss = loss_fn(net(features), target) / divisor  # (1)!
            loss.backward()
            if number % batches == 0:  # (2)!
                optimizer.step()
                optimizer.zero_grad()
    return torch.cat([net.weight[0], net.bias]).detach()


big = train(batch_size=40, batches=1, divisor=1)
small = train(batch_size=10, batches=4, divisor=4)
torch.testing.assert_close(small, big, rtol=0, atol=1e-5)
undivided = train(batch_size=10, batches=4, divisor=1)
results = {"40 x 1": big, "10 x 4, / 4": small, "10 x 4": undivided}
print("rows x batches  furthest from the exact solution")
#> rows x batches  furthest from the exact solution
for name, result in results.items():
    gap = (result - exact).abs().max().item()
    print(f"{name:14}  {gap:.3f}" if gap < 1 else f"{name:14}  far off")
#> 40 x 1          0.001
#> 10 x 4, / 4     0.001
#> 10 x 4          far off
