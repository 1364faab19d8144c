import torch

w = torch.tensor(3.0, requires_grad=True)
optimizer = torch.optim.SGD([w])


def loss_for(y):
    return (2 * w - y) ** 2


loss_for(5).backward()
print("y = 5:", w.grad.item())
#> y = 5: 4.0
loss_for(1).backward()  # (1)!
print("y = 1, added:", w.grad.item())
#> y = 1, added: 24.0

optimizer.zero_grad()
print("zero_grad:", w.grad)
#> zero_grad: None
(loss_for(5) + loss_for(1)).backward()  # (2)!
print("sum of the two:", w.grad.item())
#> sum of the two: 24.0
