from itertools import pairwise

import torch
from torch import nn


def mlp(*sizes, **options):
    layers = []
    for inputs, outputs in pairwise(sizes):
        layers.append(nn.Linear(inputs, outputs, **options))
        layers.append(nn.ReLU())
    return nn.Sequential(*layers[:-1])


# check
def call(*sizes, **options):
    try:
        net = mlp(*sizes, **options)
    except (TypeError, ValueError) as error:
        raise AssertionError(
            f"mlp{sizes} with options {options} raised"
            f" {type(error).__name__}: {error}\n"
            "nn.Sequential takes layers, not a list: unpack it with *;"
            " options go to nn.Linear alone, for any number of sizes\n"
            f"mlp{sizes} 和 options {options} 报了"
            f" {type(error).__name__}："
            "nn.Sequential 的每个参数是一层，列表要用 * 拆开；"
            "options 只交给 nn.Linear；宽度有几个都行"
        ) from error
    assert isinstance(net, nn.Sequential), (
        f"mlp{sizes} is of type {type(net).__name__},"
        " expected nn.Sequential, for one layer too\n"
        f"mlp{sizes} 的类型是 {type(net).__name__}，"
        "应为 nn.Sequential，只有一层也一样"
    )
    return net


for sizes in (2, 8, 8, 1), (2, 1), (3, 5, 4, 2), (2, 8, 8, 8, 1):
    net = call(*sizes)
    got = [type(layer).__name__ for layer in net]
    expected = ["Linear", "ReLU"] * (len(sizes) - 2) + ["Linear"]
    assert got == expected, (
        f"mlp{sizes} has {got}, expected {expected}: a ReLU between two"
        " layers, none after the last, and no layer of another call\n"
        f"mlp{sizes} 有 {got}，应为 {expected}：两层之间放一个 ReLU，"
        "最后一层后面不放，也没有上一次调用的层"
    )
    got = [(each.in_features, each.out_features) for each in net[::2]]
    expected = list(pairwise(sizes))
    assert got == expected, (
        f"the linear layers of mlp{sizes} go {got},"
        f" expected {expected}\n"
        f"mlp{sizes} 的线性层是 {got}，应为 {expected}"
    )
    linear = len(set(net[::2]))
    assert linear == len(sizes) - 1, (
        f"mlp{sizes} has {linear} separate linear layers, expected"
        f" {len(sizes) - 1}: make a new one in each place\n"
        f"mlp{sizes} 只有 {linear} 个不同的线性层，应为"
        f" {len(sizes) - 1} 个：每一处都要新建"
    )
options = {"bias": False, "dtype": torch.float64}
for number, layer in enumerate(call(2, 8, 8, 1, **options)[::2]):
    got = {"bias": layer.bias is not None, "dtype": layer.weight.dtype}
    assert got == options, (
        f"linear layer {number} of mlp(2, 8, 8, 1) has {got}, expected"
        f" {options}: pass **options on to each nn.Linear\n"
        f"mlp(2, 8, 8, 1) 的线性层 {number} 是 {got}，应为 {options}："
        "每个 nn.Linear 都要交给它 **options"
    )
print("ok: 5 networks")
#> ok: 5 networks
