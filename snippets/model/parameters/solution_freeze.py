import torch
from torch import nn


def freeze(net, prefix):
    names = []
    for name, p in net.named_parameters():
        if name.startswith(prefix):
            p.requires_grad_(False)
            p.grad = None
            names.append(name)
    return names


# check
torch.manual_seed(0)
net = nn.Sequential(
    nn.Linear(2, 3), nn.Tanh(), nn.Sequential(nn.Linear(3, 1))
)
x = torch.ones(4, 2)
sgd = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
net(x).sum().backward()
sgd.step()
before = {n: p.detach().clone() for n, p in net.named_parameters()}
names = freeze(net, "0.")
assert names == ["0.weight", "0.bias"], (
    f'freeze(net, "0.") returned {names}, expected the list'
    f' ["0.weight", "0.bias"]; net has {list(before)}\n'
    f'freeze(net, "0.") 返回了 {names}，应为列表 '
    f'["0.weight", "0.bias"]；net 有 {list(before)}'
)
for name, p in net.named_parameters():
    wanted = not name.startswith("0.")
    assert p.requires_grad == wanted, (
        f"after freeze, requires_grad of {name} is {p.requires_grad},"
        f" expected {wanted}: call p.requires_grad_(False) for each p"
        ' whose name begins with "0.", and for no other\n'
        f"冻结以后，{name} 的 requires_grad 是 {p.requires_grad}，"
        f'应为 {wanted}：名字以 "0." 开头的 p，'
        "都调用 p.requires_grad_(False)，别的不要"
    )
    assert p.grad is not None or not wanted, (
        f"the gradient of {name} is gone, and it isn't frozen: set"
        " p.grad to None for the frozen ones alone\n"
        f"{name} 没有冻结，它的梯度却没了：只把冻结的 p.grad 设为 None"
    )
sgd.step()
net(x).sum().backward()
sgd.step()
for name, p in net.named_parameters():
    frozen = name.startswith("0.")
    moved = (p.detach() - before[name]).abs().max().item()
    assert not (frozen and moved), (
        f"{name} is frozen, and moved by {moved:.4f}: momentum moves"
        " what has a gradient, even one of 0; set p.grad to None\n"
        f"{name} 已经冻结，却移动了 {moved:.4f}：只要有梯度，"
        "哪怕是 0，动量也会推着它走；把 p.grad 设为 None"
    )
    assert frozen or moved, (
        f"{name} isn't frozen, and doesn't move any more\n"
        f"{name} 没有冻结，却不再移动"
    )
names = freeze(net, "")
assert names == list(before), (
    f'every name begins with "": freeze returned {names}, expected'
    f" {list(before)}\n"
    f'每个名字都以 "" 开头：freeze 返回了 {names}，'
    f"应为 {list(before)}"
)
print("ok: 2 frozen, then all", len(names))
#> ok: 2 frozen, then all 4
