import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(100, 3, dtype=torch.float64)
w = torch.tensor([[1.0], [-2.0], [0.5]], dtype=torch.float64)
y = X @ w + torch.randn(100, 1, dtype=torch.float64)
loss_fn = nn.MSELoss()


def train(decay):
    torch.manual_seed(0)
    net = nn.Linear(3, 1, bias=False, dtype=torch.float64)
    parameters = net.parameters()
    optimizer = torch.optim.SGD(parameters, lr=0.1, weight_decay=decay)
    for update in range(200):
        optimizer.zero_grad()
        loss_fn(net(X), y).backward()
        optimizer.step()
    return net.weight.detach().T


decay = 0.5
exact = torch.linalg.lstsq(X, y).solution
H = X.T @ X + len(X) * decay / 2 * torch.eye(3)  # (1)!
ridge = torch.linalg.solve(H, X.T @ y)
print("decay 0  ", train(0).flatten().numpy().round(2))
#> decay 0   [ 1.11 -1.95  0.49]
print("exact    ", exact.flatten().numpy().round(2))
#> exact     [ 1.11 -1.95  0.49]
print("decay 0.5", train(decay).flatten().numpy().round(2))
#> decay 0.5 [ 0.92 -1.6   0.37]
print("ridge    ", ridge.flatten().numpy().round(2))
#> ridge     [ 0.92 -1.6   0.37]
