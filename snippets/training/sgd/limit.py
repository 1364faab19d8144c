import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
y += 0.01 * torch.randn(1000, 1)
A = torch.cat([X, torch.ones(1000, 1)], dim=1).double()
exact = torch.linalg.lstsq(A, y.double()).solution
best = ((A @ exact - y) ** 2).mean().item()


def limit(A):
    hessian = 2 / len(A) * A.T @ A  # (1)!
    return 2 / torch.linalg.eigvalsh(hessian).max().item()


def train(batch_size, lr):
    torch.manual_seed(0)
    net, loss = nn.Linear(2, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for epoch in range(300 * batch_size // 1000):  # (2)!
        for rows in torch.randperm(1000).split(batch_size):
            optimizer.zero_grad()
            loss(net(X[rows]), y[rows]).backward()
            optimizer.step()
    return loss(net(X), y).item()


top = limit(A)
print(f"{top:.3f}", f"{min(map(limit, A.split(10))):.3f}")  # (3)!
#> 0.908 0.303
for lr in 0.001, 0.03, 0.5, 0.98 * top, 1.02 * top, 1.1:
    full, mini = train(1000, lr), train(10, lr)
    print(f"{lr:5.3f} {full:7.0e} {mini:7.0e}")
    assert (full < 1.01 * best) == (0.03 <= lr < top)  # (4)!
    assert (mini < 1.5 * best) == (0.03 <= lr <= 0.5)
#> 0.001   1e+01   1e+01
#> 0.030   9e-05   9e-05
#> 0.500   9e-05   1e-04
#> 0.889   9e-05   4e+03
#> 0.926   5e+10   8e+19
#> 1.100     nan     nan
