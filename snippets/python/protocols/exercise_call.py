import torch
from torch import nn


class Mini:
    def __init__(self):
        self.hooks = []

    def __call__(self, *args):
        raise NotImplementedError


# check
class Line(Mini):
    def __init__(self, weight):
        super().__init__()
        self.weight = weight

    def forward(self, X):
        return X * self.weight


class Sum(Mini):
    def forward(self, a, b):
        return a + b


def call(net, *args):
    try:
        return net(*args)
    except NotImplementedError:
        raise
    except (TypeError, RuntimeError) as error:
        raise AssertionError(
            f"hooks: {len(net.hooks)}; {type(net).__name__} raised"
            f" {type(error).__name__}: {error}\n"
            "args is a tuple of any length: forward gets *args, a hook"
            " gets args; and a tensor can't stand for true or false:"
            " write is not None\n"
            f"{type(net).__name__} 有 {len(net.hooks)} 个钩子时报错了："
            "args 是元组，有几项都行，交给 forward 写 *args，"
            "交给钩子写 args；张量不能当真假用，要写 is not None"
        ) from error


torch.manual_seed(0)
torch_net = nn.Linear(1, 1, bias=False)
mini, X = Line(torch_net.weight), torch.ones(2, 1)
seen = []
hooks = [
    lambda net, args, y: seen.append((net, args, y.tolist())),
    lambda net, args, y: y + 1,
    lambda net, args, y: None,
    lambda net, args, y: y * 2,
]
for number in range(len(hooks) + 1):
    if number > 0:
        mini.hooks.append(hooks[number - 1])
        torch_net.register_forward_hook(hooks[number - 1])
    got, expected = call(mini, X), torch_net(X)
    assert torch.is_tensor(got) and torch.equal(got, expected), (
        f"hooks: {number}; it returns {got}, expected {expected}:"
        " return the output; each hook gets it as the hook before"
        " left it, and a hook that returns None changes nothing\n"
        f"有 {number} 个钩子时返回 {got}，应为 {expected}："
        "要返回 output；每个钩子收到前一个换过的 output，"
        "返回 None 就不换"
    )
    assert got.requires_grad, (
        "the output has requires_grad=False, expected True: run"
        " forward without no_grad, and detach nothing\n"
        "输出的 requires_grad 是 False，应为 True："
        "不要写 no_grad，也不要写 detach"
    )
(net, args, y), (_, torch_args, torch_y) = seen[:2]
assert net is mini, (
    f"a hook got {type(net).__name__} first, expected self\n"
    f"钩子先收到的是 {type(net).__name__}，应为 self"
)
assert type(args) is tuple and len(args) == 1, (
    f"a hook got {args} second, expected the tuple args: {torch_args}\n"
    f"钩子第二个收到的是 {args}，应为元组 args：{torch_args}"
)
assert y == torch_y, (
    f"a hook got {y} third, expected the output: {torch_y}\n"
    f"钩子第三个收到的是 {y}，应为输出：{torch_y}"
)
got = call(Sum(), torch.tensor(2.0), torch.tensor(3.0))
assert got == 5, (
    f"a forward with 2 arguments, 2 + 3, returns {got}, expected 5,"
    " with no hooks from other models\n"
    f"forward 收两个参数，2 + 3 得到 {got}，应为 5，不用别的模型的钩子"
)
print("ok: 4 hooks")
