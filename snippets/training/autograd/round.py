import torch
from torch import nn

torch.manual_seed(0)
A = torch.cat([torch.randn(200, 2), torch.ones(200, 1)], dim=1)
y = A @ torch.tensor([[2.0], [-3.4], [4.2]])
y = (y + 0.1 * torch.randn(200, 1)).round()  # (1)!
exact = torch.linalg.lstsq(A.double(), y.double()).solution


def train(after):
    w = torch.zeros(3, 1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(200):
        optimizer.zero_grad()
        nn.functional.mse_loss(after(A @ w), y).backward()
        optimizer.step()
    return w.detach(), w.grad


w, last = train(torch.round)
print(w.flatten().tolist(), last.flatten().tolist())
#> [0.0, 0.0, 0.0] [0.0, 0.0, 0.0]
w, last = train(torch.clone)  # (2)!
assert (w - exact).abs().max() < 1e-4
right = ((A @ w).round() == y).sum().item()  # (3)!
print(w.flatten().numpy().round(2), right)
#> [ 2.02 -3.43  4.21] 185
x = torch.tensor([0.2, 1.7], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(torch.round, x))
#> True
