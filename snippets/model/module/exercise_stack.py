import torch
from torch import nn


class Stack(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError


# check
cases = [
    ([2, 5, 3, 1], [(2, 5), (5, 3), (3, 1)]),
    ([3, 2], [(3, 2)]),
    ([2, 2, 2], [(2, 2), (2, 2)]),
]
for sizes, wanted in cases:
    given = list(sizes)
    try:
        net = Stack(given).double()
    except NotImplementedError:
        raise
    except (
        AttributeError,
        IndexError,
        RuntimeError,
        TypeError,
    ) as error:
        raise AssertionError(
            f"Stack({sizes}) raised an error: {error}\n"
            "Each layer takes two neighbouring sizes, so there is one"
            " layer fewer than sizes; nn.Parameter takes a tensor, of"
            " floats.\n"
            f"Stack({sizes}) 报错了。每层用相邻的两个宽度，"
            "层比宽度少一个；nn.Parameter 要收张量，里面是浮点数。"
        ) from error
    assert given == sizes, (
        f"Stack changed the list {sizes} to {given}; only read it\n"
        f"Stack 把列表 {sizes} 改成了 {given}；只读，不要改"
    )
    layers = [m for m in net.modules() if isinstance(m, nn.Linear)]
    widths = [(m.in_features, m.out_features) for m in layers]
    assert widths == wanted, (
        f"Stack({sizes}) has the linear layers {widths}, expected"
        f" {wanted}, each a new one, registered in an nn.ModuleList\n"
        f"Stack({sizes}) 的线性层是 {widths}，应为 {wanted}，"
        "每层新建一个，登记在 nn.ModuleList 里"
    )
    own = net.named_parameters(recurse=False)
    own = {name: p.tolist() for name, p in own}
    assert own == {"scale": [2.0]}, (
        f"Stack's own parameters are {own}, expected scale [2.0]: make"
        " it with nn.Parameter, of shape (1,)\n"
        f"Stack 自己的参数是 {own}，应为 scale [2.0]："
        "用 nn.Parameter 来建，形状是 (1,)"
    )
    with torch.no_grad():
        net.scale.copy_(torch.tensor([3.0]))
    x = torch.arange(1.0, 4 * sizes[0] + 1).reshape(4, -1).double()
    right = x
    for layer in layers:
        right = layer(right)
    right = (right * 3).detach()
    try:
        y = net(x)
    except RuntimeError as error:
        if not str(error):
            raise
        raise AssertionError(
            f"forward raised an error: {error}\n"
            "An nn.ModuleList can't be called: loop over its layers,"
            " and give each what the one before returned.\n"
            "forward 报错了。nn.ModuleList 不能调用：要循环，"
            "逐个调用里面的层，每层收前一层的输出。"
        ) from error
    assert isinstance(y, torch.Tensor), (
        f"forward returned {y}: is there a return?\n"
        f"forward 返回了 {y}：有没有 return？"
    )
    assert y.dtype == torch.float64, (
        f"after double(), the output is {y.dtype}, expected float64\n"
        f"double() 之后输出是 {y.dtype}，应为 float64"
    )
    assert y.shape == right.shape and torch.allclose(y, right), (
        f"Stack({sizes}), scale 3: the first row is {y[0].detach()},"
        f" expected {right[0]}: each layer once, in order,"
        " nothing between them, and scale once, at the end\n"
        f"Stack({sizes})，scale 是 3：第一行得到 {y[0].detach()}，"
        f"应为 {right[0]}：各层按次序用一次，"
        "中间不加别的，最后乘一次 scale"
    )
    if y.requires_grad:
        y.sum().backward()
    for name, p in net.named_parameters():
        assert p.grad is not None, (
            f"no gradient arrives at {name}: use the tensors"
            " themselves, without item() or detach()\n"
            f"{name} 没有得到梯度："
            "直接用张量来算，不要 item() 或 detach()"
        )
print("ok:", len(cases), "stacks")
