import time
from datetime import timedelta

import torch
import torch.distributed as dist


def r2(y, predicted):
    sums = torch.stack([y.sum(), torch.tensor(float(len(y)))])
    dist.all_reduce(sums)
    mean = sums[0] / sums[1]
    squares = torch.stack(
        [((y - predicted) ** 2).sum(), ((y - mean) ** 2).sum()]
    )
    dist.all_reduce(squares)
    return (1 - squares[0] / squares[1]).item()


# check
dist.init_process_group("gloo", timeout=timedelta(seconds=20))
rank, size = dist.get_rank(), dist.get_world_size()
torch.manual_seed(0)
y = torch.randn(8, 1) + torch.arange(8.0)[:, None]
predicted = y + torch.randn(8, 1)
residual = ((y - predicted) ** 2).sum()
expected = (1 - residual / ((y - y.mean()) ** 2).sum()).item()
near = y, predicted
far = y.double() + 1e7, predicted.double() + 1e7
shares = [(near, first) for first in (4, 5, 7, 8, 0)]
for (y, predicted), first in [*shares, (far, 5)]:
    mine = slice(first) if rank == 0 else slice(first, None)
    found = r2(y[mine], predicted[mine])
    assert found is not None, (
        f"r2 returned None in process {rank}: is there a return?\n"
        f"进程 {rank} 的 r2 返回了 None：有没有 return？"
    )
    assert abs(found - expected) < 1e-5, (
        f"process {rank} with {len(y[mine])} of 8 rows, {y.dtype}: r2"
        f" is {found}, expected {expected}: add up rows and y of all"
        " processes for the mean, then both sums of squares; a process"
        " without rows takes part too, and float64 stays float64\n"
        f"进程 {rank}，8 行中有 {len(y[mine])} 行，{y.dtype}：r2 是"
        f" {found}，应为 {expected}：先把各个进程的 y 和行数相加，得到"
        "均值，再把两个平方和相加；没有行的进程也要参加；"
        "float64 不要变成 float32"
    )
if rank == 0:
    print("ok: 5 ways to share 8 rows, and float64")
#> ok: 5 ways to share 8 rows, and float64
time.sleep(0.1)
dist.destroy_process_group()
