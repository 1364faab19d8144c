import torch


def update(p, v, grad, lr, mu):
    v.mul_(mu).add_(grad)
    p -= lr * (grad + mu * v)


# check
H = torch.diag(torch.tensor([1.0, 4.0]))
p, v = torch.tensor([1.0, 1.0]), torch.zeros(2)
twin = p.clone().requires_grad_()
optimizer = torch.optim.SGD([twin], 0.1, momentum=0.9, nesterov=True)
for _ in range(20):
    update(p, v, H @ p, 0.1, 0.9)
    optimizer.zero_grad()
    (twin @ H @ twin / 2).backward()
    optimizer.step()
    torch.testing.assert_close(p, twin.detach(), rtol=0, atol=1e-5)
print("ok")
#> ok
