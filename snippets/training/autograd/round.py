import torch
from torch import nn

torch.manual_seed(0)
A = torch.cat([torch.randn(200, 2), torch.ones(200, 1)], dim=1)
y = A @ torch.tensor([[2.0], [-3.4], [4.2]])
y = (y + 0.1 * torch.randn(200, 1)).round()  # (1)!
exact = torch.linalg.lstsq(A.double(), y.double()).solution


def train(rounded):
    w = torch.zeros(3, 1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    loss_fn = nn.MSELoss()
    for update in range(200):
        prediction = A @ w
        if rounded:
            prediction = prediction.round()
        optimizer.zero_grad()
        loss_fn(prediction, y).backward()
        if update == 0:
            first = w.grad.abs().max().item()  # (2)!
        optimizer.step()
    return w.detach(), first


print("trained  w                 gradient rows right")
#> trained  w                 gradient rows right
for rounded in True, False:
    w, first = train(rounded)
    numbers = " ".join(f"{number:5.2f}" for number in w.flatten())
    right = ((A @ w).round() == y).sum().item()  # (3)!
    name = "rounded" if rounded else "plain"
    print(f"{name:8} {numbers} {first:9.1f} {right:10}")
#> rounded   0.00  0.00  0.00       0.0         13
#> plain     2.02 -3.43  4.21       8.5        185
numbers = " ".join(f"{number:5.2f}" for number in exact.flatten())
print(f"exact    {numbers}")
#> exact     2.02 -3.43  4.21
