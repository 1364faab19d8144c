from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def evaluating(net):
    raise NotImplementedError


# check
def modes():
    return [name for name, m in net.named_modules() if m.training]


norm = nn.BatchNorm1d(4)
first = nn.Sequential(nn.Linear(2, 4), norm, nn.Dropout())
second = nn.Sequential(nn.Linear(4, 4), norm)
net = nn.Sequential(first, second)
norm.eval()
before = modes()
x = torch.ones(1, 2)
try:
    with evaluating(net) as same:
        inside = modes()
        y = net(x)
except NotImplementedError:
    raise
except (RuntimeError, TypeError) as error:
    raise AssertionError(
        f"{type(error).__name__}: {error}\n"
        "Does evaluating have a yield, and just one?\n"
        "evaluating 里有没有 yield，是不是只有一个？"
    ) from error
assert same is net, (
    f"as gives {same}, expected net itself: yield net\n"
    f"as 得到的是 {same}，应为 net 自己：写 yield net"
)
assert not inside, (
    f"inside, {inside} are in train mode, expected none: net.eval()\n"
    f"在 with 里面，{inside} 还在训练模式，应当一个也没有：net.eval()"
)
assert not y.requires_grad, (
    "inside, the computation is recorded: yield under torch.no_grad()\n"
    "在 with 里面留下了计算记录：在 torch.no_grad() 里 yield"
)
assert modes() == before, (
    f"after with, {modes()} are in train mode, expected {before}: keep"
    " the mode of every module; m.train(mode) changes those in m too\n"
    f"with 之后，在训练模式的是 {modes()}，应为 {before}："
    "每个模块的模式都要记下；m.train(mode) 会连里面的一起改"
)
assert torch.is_grad_enabled(), (
    "after with, nothing is recorded any more\n"
    "with 之后，计算不再留下记录"
)
with torch.no_grad():
    with evaluating(net):
        net(x)
    assert not torch.is_grad_enabled(), (
        "used under no_grad, evaluating turned recording on\n"
        "在 no_grad 里用 evaluating，出来时却打开了记录："
        "本来是关的，就还是关的"
    )

raised = False
try:
    with evaluating(net):
        net(torch.ones(1, 3))
except RuntimeError:
    raised = True
assert raised, (
    "the error didn't come out of the with block: use finally\n"
    "with 里面的错误没有传出来：用 finally"
)
assert modes() == before, (
    f"after an error, {modes()} are in train mode, expected {before}:"
    " restore the modes in finally\n"
    f"报错以后，在训练模式的是 {modes()}，应为 {before}："
    "在 finally 里恢复"
)
assert torch.is_grad_enabled(), (
    "after an error, nothing is recorded any more: use with"
    " torch.no_grad()\n"
    "报错以后，计算不再留下记录：用 with torch.no_grad()"
)
net.eval()
with evaluating(net):
    net(x)
assert not modes(), (
    f"net was in eval mode; after with {modes()} are in train mode\n"
    f"net 本来在评估模式，with 之后 {modes()} 却在训练模式"
)
print("ok: the modes are as before, after an error too")
