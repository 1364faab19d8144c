import torch
from torch import nn


class Tiny:
    def __init__(self):
        vars(self)["_parameters"] = {}

    def __setattr__(self, name, value):
        raise NotImplementedError

    def __getattr__(self, name):
        raise NotImplementedError


# check
try:
    net = Tiny()
    net.w = nn.Parameter(torch.ones(2))
    net.mean, net.width = torch.zeros(2), 2
    read = net.w, net.mean, net.width
except RecursionError as error:
    raise AssertionError(
        "a method calls itself without end: in __setattr__ use"
        " super().__setattr__ or vars(self)\n"
        "方法没完没了地调用自己：在 __setattr__ 里用 "
        "super().__setattr__ 或 vars(self)"
    ) from error
found, others = list(net._parameters), sorted(vars(net))
assert found == ["w"], (
    f"_parameters has {found}, expected ['w']: of w, mean and width"
    " only w is an nn.Parameter\n"
    f"_parameters 里有 {found}，应为 ['w']："
    "w、mean、width 当中，只有 w 是 nn.Parameter"
)
assert others == ["_parameters", "mean", "width"], (
    f"__dict__ has {others}, expected _parameters, mean and width:"
    " a parameter goes into _parameters alone\n"
    f"__dict__ 里有 {others}，应为 _parameters、mean、width："
    "参数只放进 _parameters"
)
assert read[0] is net._parameters["w"] and read[2] == 2, (
    f"net.w and net.width were read as {read[0]} and {read[2]}\n"
    f"读 net.w 和 net.width，得到 {read[0]} 和 {read[2]}，"
    "应为赋的参数和 2"
)
try:
    is_there = hasattr(net, "b")
except KeyError as error:
    raise AssertionError(
        "reading net.b, which isn't there, raised KeyError, expected"
        " AttributeError: look first whether _parameters has the name\n"
        "读不存在的 net.b，报的是 KeyError，应为 AttributeError："
        "先看 _parameters 里有没有这个名字"
    ) from error
assert not is_there, (
    "net.b isn't there, and reading it raised no AttributeError\n"
    "net.b 不存在，读它却没有报 AttributeError"
)
net.w = nn.Parameter(torch.zeros(2))
net.width = 3
assert net.w.tolist() == [0.0, 0.0] and net.width == 3, (
    f"after a second assignment w is {net.w.tolist()} and width"
    f" {net.width}, expected [0.0, 0.0] and 3\n"
    f"第二次赋值以后 w 是 {net.w.tolist()}，width 是 {net.width}，"
    "应为 [0.0, 0.0] 和 3"
)
net.mean = nn.Parameter(torch.ones(2))
assert net.mean.tolist() == [1.0, 1.0], (
    f"mean is read as {net.mean.tolist()}, expected [1.0, 1.0]: the old"
    " tensor is still in __dict__, where Python looks first\n"
    f"读 mean 得到 {net.mean.tolist()}，应为 [1.0, 1.0]："
    "旧张量还在 __dict__ 里，Python 先找到它"
)
w = net.w
for value in 5, None, torch.ones(2):
    try:
        net.w = value
    except TypeError:
        refused = True
    else:
        refused = False
    assert refused, (
        f"w is a parameter, and w = {value} raised no TypeError: the"
        " value isn't an nn.Parameter, and w is in _parameters\n"
        f"w 是参数，赋值 w = {value} 却没有报 TypeError："
        "值不是 nn.Parameter，而 w 在 _parameters 里，就要报"
    )
    assert net.w is w, (
        f"w = {value} was refused, yet w is {net.w} now: raise before"
        " anything changes\n"
        f"w = {value} 报了错，w 却成了 {net.w}：先报错，什么都不要改"
    )
print("ok:", list(net._parameters))
