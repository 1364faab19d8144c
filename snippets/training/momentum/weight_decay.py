import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(100, 3, dtype=torch.float64)
w = torch.tensor([[1.0], [-2.0], [0.5]], dtype=torch.float64)
y = X @ w + torch.randn(100, 1, dtype=torch.float64)
decay = 0.5


def train(option, penalty):
    torch.manual_seed(0)
    net = nn.Linear(3, 1, bias=False, dtype=torch.float64)
    optimizer = torch.optim.SGD(
        net.parameters(), lr=0.1, weight_decay=option
    )
    for update in range(200):
        optimizer.zero_grad()
        error = nn.functional.mse_loss(net(X), y)
        error = error + penalty / 2 * (net.weight**2).sum()  # (1)!
        error.backward()
        optimizer.step()
    return net.weight.detach().T


by_option, by_loss = train(decay, 0), train(0, decay)
torch.testing.assert_close(by_option, by_loss)

exact = torch.linalg.lstsq(X, y).solution
H = X.T @ X + 100 * decay / 2 * torch.eye(3)  # (2)!
ridge = torch.linalg.solve(H, X.T @ y)
torch.testing.assert_close(by_option, ridge)
torch.testing.assert_close(train(0, 0), exact)

print("exact", exact.flatten().numpy().round(2))
#> exact [ 1.11 -1.95  0.49]
print("decay", by_option.flatten().numpy().round(2))
#> decay [ 0.92 -1.6   0.37]
print("ridge", ridge.flatten().numpy().round(2))
#> ridge [ 0.92 -1.6   0.37]
