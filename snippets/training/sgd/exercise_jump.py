import torch
from torch import nn


def jump(A, y, w, lr, updates):
    raise NotImplementedError


# check
torch.manual_seed(0)
A = torch.randn(500, 3, dtype=torch.float64)
A[:, 1] += 0.5 * A[:, 0]
A[:, 2] = 1
y = A.sum(dim=1, keepdim=True) + torch.randn(500, 1)
exact = torch.linalg.lstsq(A, y).solution

for lr in 0.01, 0.1, 0.9:
    net = nn.Linear(3, 1, bias=False, dtype=torch.float64)
    start = net.weight.detach().clone().T
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for update in range(40):
        optimizer.zero_grad()
        nn.functional.mse_loss(net(A), y).backward()
        optimizer.step()
    end, by_you = net.weight.detach().T, jump(A, y, start, lr, 40)
    message = f"lr {lr}: shape {tuple(by_you.shape)}, not (3, 1)"
    assert by_you.shape == end.shape, message
    gap = ((by_you - end).norm() / end.norm()).item()
    message = f"lr {lr}: {gap:.1e} off from 40 updates of SGD"
    assert gap < 1e-8, message

far = jump(A, y, start, 0.1, 10**9)
gap = (far - exact).abs().max().item()
message = f"a billion updates end {gap:.1e} from the exact solution"
assert gap < 1e-8, message
print("ok: 3 rates, 40 updates each, and a billion")
