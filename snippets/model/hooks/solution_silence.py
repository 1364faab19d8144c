import torch
from torch import nn


def silence(layer, unit):
    def hook(module, args, output):
        mask = torch.ones_like(output)
        mask[:, unit] = 0
        return output * mask

    return layer.register_forward_hook(hook)


# check
torch.manual_seed(0)
x = torch.randn(4, 2)
for layer, unit in (nn.Tanh(), 2), (nn.Sigmoid(), 0):
    name = f"silence({layer}, {unit})"
    net = nn.Sequential(nn.Linear(2, 3), layer, nn.Linear(3, 1))
    before, wanted = net(x), net[:2](x).detach()
    wanted[:, unit] = 0
    handle = silence(layer, unit)
    assert hasattr(handle, "remove"), (
        f"silence returned {handle}: return the handle that"
        " register_forward_hook gives\n"
        f"silence 返回了 {handle}："
        "要返回 register_forward_hook 给的句柄"
    )
    try:
        with handle:
            hidden = net[:2](x).detach().clone()
            y = net(x)
    except TypeError as error:
        raise AssertionError(
            f"{name}: {error}\n"
            "Does the hook take module, args and output?\n"
            f"{name}：报错了。"
            "钩子是不是收 module、args、output 三样？"
        ) from error
    assert torch.equal(hidden, wanted), (
        f"{name}: the output is\n{hidden}\nexpected\n{wanted}\nThe hook"
        " should return it with 0 in [:, unit], the rest as it was.\n"
        f"{name}：输出是上面第一个张量，应为第二个："
        "钩子要返回 [:, unit] 这一列为 0、其余不变的输出"
    )
    try:
        y.sum().backward()
    except RuntimeError as error:
        raise AssertionError(
            f"{name}: the backward pass raised an error: the output was"
            " changed in place; make a new tensor\n"
            f"{name}：反向传播报错了：输出被原地改了；要算出一个新张量"
        ) from error
    gradient = net[0].weight.grad
    assert gradient is not None, (
        f"{name}: no gradient came through the hook: compute the new"
        " output from output, without detach()\n"
        f"{name}：梯度没有穿过钩子："
        "新的输出要由 output 算出来，不要 detach()"
    )
    counts = [row.count_nonzero().item() for row in gradient]
    right = [0 if row == unit else 2 for row in range(3)]
    assert counts == right, (
        f"{name}: of each unit's gradients, so many aren't 0: {counts},"
        f" expected {right}\n"
        f"{name}：各单元不为 0 的梯度有 {counts} 个，应为 {right}"
    )
    assert torch.equal(net(x), before), (
        f"{name}: after with, net(x) isn't as before: return the handle"
        " of this hook, and change nothing else\n"
        f"{name}：with 之后 net(x) 和原来不同："
        "返回这个钩子的句柄，别的都不要改"
    )
print("ok: 1 unit silent,", right.count(2), "others as before")
#> ok: 1 unit silent, 2 others as before
