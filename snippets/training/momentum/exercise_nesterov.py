import torch


def update(p, v, grad, lr, mu):
    raise NotImplementedError


# check
H = torch.diag(torch.tensor([1.0, 4.0]))
p, v = torch.tensor([1.0, 1.0]), torch.zeros(2)
twin = p.clone().requires_grad_()
optimizer = torch.optim.SGD([twin], lr=0.1, momentum=0.9, nesterov=True)
for step in range(1, 21):
    update(p, v, H @ p, 0.1, 0.9)
    optimizer.zero_grad()
    (twin @ H @ twin / 2).backward()
    optimizer.step()
    gap = (p - twin.detach()).abs().max()
    assert gap < 1e-5, f"step {step}: {p} should be {twin.detach()}"
print(f"ok: {step} steps equal optim.SGD's")
