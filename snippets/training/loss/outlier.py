import torch
from torch import nn

r = torch.tensor([0.5, 2.0, 100.0])
y = torch.tensor([1.0, 2.0, 3.0, 3.5, 100.0]).double()
tries = torch.linspace(0, 100, 10001).double()[:, None]  # (1)!
table, targets = torch.broadcast_tensors(tries, y)
found = []
for kind in nn.MSELoss, nn.L1Loss, nn.HuberLoss:
    p = r.clone().requires_grad_()
    kind(reduction="sum")(p, torch.zeros(3)).backward()  # (2)!
    errors = kind(reduction="none")(table, targets).mean(dim=1)
    found.append(tries[errors.argmin()].item())  # (3)!
    print(f"{kind.__name__:9} {p.grad.tolist()} {found[-1]:.2f}")
#> MSELoss   [1.0, 4.0, 200.0] 21.90
#> L1Loss    [1.0, 1.0, 1.0] 3.00
#> HuberLoss [0.5, 1.0, 1.0] 2.83

mse, l1, huber = found
assert abs(mse - y.mean()) < 0.006
assert abs(l1 - y.median()) < 0.006
assert (huber - y).clamp(-1, 1).sum().abs() < 0.02  # (4)!
