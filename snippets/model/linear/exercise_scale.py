import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self, features):
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError


# check
for features in 3, 1, 4:
    try:
        layer = Scale(features)
    except AttributeError as error:
        raise AssertionError(
            f"Scale({features}): {error}\n"
            "Does __init__ begin with super().__init__()?\n"
            f"Scale({features}) 报错了："
            "__init__ 的第一行是不是 super().__init__()？"
        ) from error
    shapes = {n: tuple(p.shape) for n, p in layer.named_parameters()}
    wanted = {"weight": (features,), "bias": (features,)}
    assert shapes == wanted, (
        f"Scale({features}) has the parameters {shapes}, expected"
        f" {wanted}, each made with nn.Parameter\n"
        f"Scale({features}) 的参数是 {shapes}，应为 {wanted}，"
        "都用 nn.Parameter 来建"
    )
    assert str(layer) == f"Scale(features={features})", (
        f"it prints as {layer}, expected Scale(features={features}):"
        " extra_repr returns what is between the brackets\n"
        f"打印出来是 {layer}，应为 Scale(features={features})："
        "括号里的字由 extra_repr 返回"
    )
    x = torch.arange(1.0, 2 * features + 1).reshape(2, features)
    y = layer(x)
    assert isinstance(y, torch.Tensor), (
        f"forward returned {y}: is there a return?\n"
        f"forward 返回了 {y}：有没有 return？"
    )
    assert torch.equal(y, x), (
        f"at first {x[0]} became {y[0].detach()},"
        " expected the same: begin with weight 1 and bias 0\n"
        f"开始时 {x[0]} 变成了 {y[0].detach()}，"
        "应当不变：权重从 1 开始，偏置从 0 开始"
    )
    with torch.no_grad():
        layer.weight.copy_(torch.arange(features) + 2)
        layer.bias.copy_(torch.arange(features) - 5)
        right = x * layer.weight + layer.bias
    w, b = layer.weight.tolist(), layer.bias.tolist()
    given = x.clone()
    y = layer(given)
    assert torch.equal(given, x), (
        "forward changed its input: make a new tensor, without *="
        " or +=\n"
        "forward 改动了输入：要算出一个新张量，不要用 *= 和 +="
    )
    assert torch.allclose(y, right), (
        f"weight {w}, bias {b}: {x[0]} became {y[0].detach()},"
        f" expected {right[0]}: x * weight + bias\n"
        f"权重 {w}，偏置 {b}：{x[0]} 变成了 {y[0].detach()}，"
        f"应为 {right[0]}：x * weight + bias"
    )
    if y.requires_grad:
        y.sum().backward()
    for name, p in layer.named_parameters():
        assert p.grad is not None, (
            f"no gradient arrives at {name}: forward should use"
            f" self.{name} itself, without detach() or .data\n"
            f"{name} 没有得到梯度：forward 里直接用 self.{name}，"
            "不要 detach() 或 .data"
        )
    dtype = layer.double()(x.double()).dtype
    assert dtype == torch.float64, (
        f"after double(), the output is {dtype}, expected float64\n"
        f"double() 之后输出是 {dtype}，应为 float64"
    )
print("ok: 3 layers")
