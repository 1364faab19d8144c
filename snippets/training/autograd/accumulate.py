import torch

w = torch.tensor(3.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)


def error(y):
    return (2 * w - y) ** 2


error(5).backward()
print(w.grad.item())
#> 4.0
error(1).backward()  # (1)!
print(w.grad.item())
#> 24.0

optimizer.zero_grad()
print(w.grad)
#> None
(error(5) + error(1)).backward()  # (2)!
print(w.grad.item())
#> 24.0
optimizer.zero_grad(set_to_none=False)
print(w.grad.item())
#> 0.0
