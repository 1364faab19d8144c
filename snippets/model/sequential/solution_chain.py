import torch
from torch import nn


class Chain(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.length = len(layers)
        for i, layer in enumerate(layers):
            self.add_module(str(i), layer)

    def forward(self, x):
        for i in range(self.length):
            x = self.get_submodule(str(i))(x)
        return x


# check
torch.manual_seed(0)
relu, square = nn.ReLU(), nn.Linear(2, 2)
cases = {
    "Chain(a, relu, b)": [nn.Linear(2, 8), relu, nn.Linear(8, 1)],
    "Chain()": [],
    "Chain(a, relu, b, relu)": [square, relu, nn.Linear(2, 2), relu],
    "Chain(a, a, a)": [square, square, square],
}
X = torch.randn(5, 2)
for name, layers in cases.items():
    try:
        net, wanted = Chain(*layers), nn.Sequential(*layers)
    except (AttributeError, TypeError) as error:
        raise AssertionError(
            f"{name}: {error}\n"
            "Does __init__ begin with super().__init__(), and is each"
            " name a string?\n"
            f"{name}：__init__ 的第一行是不是 super().__init__()？"
            "名字是不是字符串？"
        ) from error
    keys, right = list(net.state_dict()), list(wanted.state_dict())
    assert keys == right, (
        f"{name}: state_dict has {keys}, expected {right}: register"
        ' each layer in Chain itself, with the names "0", "1", "2"\n'
        f"{name}：state_dict 里有 {keys}，应为 {right}："
        '每层都登记在 Chain 自己里，名字是 "0"、"1"、"2"'
    )
    shown = repr(wanted).replace("Sequential", "Chain")
    assert repr(net) == shown, (
        f"{name}: it prints as\n{net}\nexpected\n{shown}\nRegister each"
        " layer by its place, those without parameters too.\n"
        f"{name}：打印出来的是上面第一段，应为第二段；"
        "每层按它的位置登记，没有参数的也要"
    )
    y, right = net(X), wanted(X)
    assert isinstance(y, torch.Tensor), (
        f"{name}: forward returned {y}: is there a return?\n"
        f"{name}：forward 返回了 {y}：有没有 return？"
    )
    assert y.shape == right.shape and torch.equal(y, right), (
        f"{name}: the first row became {y[0].detach()}, expected"
        f" {right[0].detach()}; does each layer run, in order, as often"
        " as it was given?\n"
        f"{name}：第一行得到 {y[0].detach()}，应为 "
        f"{right[0].detach()}；是不是按次序，给了几次就运行几次？"
    )

calls = []
square.register_forward_hook(lambda *given: calls.append(given))
Chain(square, square)(X)
assert len(calls) == 2, (
    f"two layers called their hook {len(calls)} times, expected 2: call"
    " layer(x), since layer.forward(x) skips hooks\n"
    f"两层的钩子运行了 {len(calls)} 次，应为 2 次：写 layer(x)，"
    "因为 layer.forward(x) 会跳过钩子"
)
print("ok:", len(cases), "chains")
#> ok: 4 chains
