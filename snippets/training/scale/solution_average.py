import time
from datetime import timedelta

import torch
import torch.distributed as dist
from torch import nn


def average_gradients(net):
    for p in net.parameters():
        if p.grad is not None:
            dist.all_reduce(p.grad)
            p.grad /= dist.get_world_size()


# check
dist.init_process_group("gloo", timeout=timedelta(seconds=20))
rank, size = dist.get_rank(), dist.get_world_size()
torch.manual_seed(0)
X, y = torch.randn(96, 2), torch.randn(96, 1)
loss_fn = nn.MSELoss()
line = nn.Linear(2, 1)
deep = nn.Sequential(
    nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1, bias=False)
)
for net in line, deep:
    names, parameters = zip(*net.named_parameters(), strict=True)
    whole = torch.autograd.grad(loss_fn(net(X), y), parameters)
    net.unused = nn.Parameter(torch.zeros(1))
    xb, yb = X[rank::size], y[rank::size]
    loss_fn(net(xb), yb).backward()
    try:
        average_gradients(net)
    except TypeError as error:
        raise AssertionError(
            f"average_gradients raised an error: {error}\n"
            "Does it leave out parameters whose .grad is None?\n"
            "average_gradients 报错了："
            "有没有跳过 .grad 是 None 的参数？"
        ) from error
    for name, parameter, wanted in zip(
        names, parameters, whole, strict=True
    ):
        got = parameter.grad
        assert torch.allclose(got, wanted, atol=1e-5), (
            f"process {rank} of {size}: {name}.grad is"
            f" {got.flatten()}, expected {wanted.flatten()}: every"
            " process adds up the .grad of all processes, divides by"
            " their number, and keeps the result in .grad\n"
            f"{size} 个进程中的进程 {rank}：{name}.grad 是"
            f" {got.flatten()}，应为 {wanted.flatten()}：每个进程都把"
            "各个进程的 .grad 相加，除以进程数，结果放回 .grad"
        )
    assert net.unused.grad is None, (
        f"unused.grad is {net.unused.grad}, expected None: leave a"
        " parameter alone that wasn't used\n"
        f"unused.grad 是 {net.unused.grad}，应为 None："
        "没有用到的参数，不要动"
    )
if rank == 0:
    print("ok: 2 nets")
#> ok: 2 nets
time.sleep(0.1)
dist.destroy_process_group()
