import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(10, 2), torch.randn(10, 1)
first, last = nn.Linear(2, 2), nn.Linear(2, 1)
loss_fn = nn.MSELoss()
loss = loss_fn(last(first(X)), y)
with torch.no_grad():  # (1)!
    silent = loss_fn(last(first(X)), y)
losses = {
    "detach": loss.detach(),
    "no_grad": silent,
    "new": torch.tensor(loss.item()),  # (2)!
}
for name, value in losses.items():
    torch.testing.assert_close(value, loss.detach())
    try:
        value.backward()
    except RuntimeError as error:
        print(name)
        print(f"RuntimeError: {error}")
#> detach
#> RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
#> no_grad
#> RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
#> new
#> RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn

hidden = first(X).detach()  # (3)!
loss_fn(last(hidden), y).backward()
print("first:", first.weight.grad)
#> first: None
print("last: ", tuple(last.weight.grad.shape))
#> last:  (1, 2)
