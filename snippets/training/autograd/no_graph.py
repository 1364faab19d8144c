import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(10, 2), torch.randn(10, 1)
first, last, loss = nn.Linear(2, 2), nn.Linear(2, 1), nn.MSELoss()
error = loss(last(first(X)), y)
with torch.no_grad():  # (1)!
    silent = loss(last(first(X)), y)
ways = {
    "detach": error.detach(),
    "no_grad": silent,
    "new": torch.tensor(error.item()),  # (2)!
}
for name, value in ways.items():
    assert torch.allclose(value, error)
    try:
        value.backward()
    except RuntimeError as problem:
        print(name, *str(problem).split()[:8])
#> detach element 0 of tensors does not require grad
#> no_grad element 0 of tensors does not require grad
#> new element 0 of tensors does not require grad

loss(last(first(X).detach()), y).backward()  # (3)!
print(first.weight.grad, tuple(last.weight.grad.shape))
#> None (1, 2)
