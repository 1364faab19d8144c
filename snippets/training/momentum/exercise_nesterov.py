import torch


def update(p, v, grad, lr, mu):
    raise NotImplementedError


# check
H = torch.diag(torch.tensor([1.0, 4.0]))
for lr, mu in (0.1, 0.9), (0.05, 0.5):
    p, v = torch.tensor([1.0, 1.0]), torch.zeros(2)
    twin = p.clone().requires_grad_()
    optimizer = torch.optim.SGD(
        [twin], lr=lr, momentum=mu, nesterov=True
    )
    for step in range(1, 21):
        grad = H @ p
        given, before = grad.clone(), p.clone()
        where = f"lr {lr}, momentum {mu}, step {step}"
        update(p, v, grad, lr, mu)
        optimizer.zero_grad()
        (twin @ H @ twin / 2).backward()
        optimizer.step()
        velocity = optimizer.state[twin]["momentum_buffer"]
        right = twin.detach()
        assert torch.equal(grad, given), (
            f"{where}: grad was {given} and is now {grad};"
            " change p and v only\n"
            f"{where}：grad 原来是 {given}，现在是 {grad}；"
            "只改 p 和 v"
        )
        assert not torch.equal(p, before), (
            f"{where}: p is still {p}; p = ... makes a new"
            " tensor, p -= ... changes the one passed in\n"
            f"{where}：p 还是 {p}。p = …… 是另一个张量，"
            "p -= …… 才修改传来的这一个"
        )
        assert torch.allclose(v, velocity, atol=1e-6), (
            f"{where}: v is {v}, expected {velocity},"
            " which is mu * v + grad, in place\n"
            f"{where}：v 是 {v}，应为 {velocity}，"
            "即 mu * v + grad，而且要原地修改"
        )
        assert torch.allclose(p, right, atol=1e-6), (
            f"{where}: p is {p}, expected {right}:"
            " subtract lr * (grad + mu * v), with the new v\n"
            f"{where}：p 是 {p}，应为 {right}："
            "减去 lr * (grad + mu * v)，v 是新的"
        )
print("ok: 2 settings, 20 steps each")
