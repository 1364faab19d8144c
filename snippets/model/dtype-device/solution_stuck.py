import sys

import torch


def stuck(dtype):
    n = torch.tensor(1.0, dtype=dtype)
    while n + 1 > n:
        n = n * 2
    return n.item()


# check
def count(frame, event, argument):
    global lines
    lines += 1
    assert lines < 10_000, (
        f"stuck({dtype}) still runs after {lines} lines: is n a tensor"
        " of this dtype, and doubled in each turn?\n"
        f"stuck({dtype}) 执行了 {lines} 行还没有停："
        "n 是不是这种类型的张量？每一圈有没有乘以 2？"
    )
    return count


dtypes = torch.bfloat16, torch.float16, torch.float32, torch.float64
for dtype, power in zip(dtypes, (8, 11, 24, 53), strict=True):
    lines, before = 0, sys.gettrace()
    sys.settrace(count)
    try:
        found = stuck(dtype)
    finally:
        sys.settrace(before)
    assert found is not None, (
        f"stuck({dtype}) returned None: is there a return?\n"
        f"stuck({dtype}) 返回了 None：有没有 return？"
    )
    assert found == 2**power == 2 / torch.finfo(dtype).eps, (
        f"stuck({dtype}) is {found:.0f}, expected {2**power}, the first"
        " n for which n + 1 > n is False, computed in this dtype\n"
        f"stuck({dtype}) 得到 {found:.0f}，应为 {2**power}：全程用"
        "这种类型的张量算，第一个使 n + 1 > n 不成立的 n"
    )
print("ok:", len(dtypes), "dtypes")
#> ok: 4 dtypes
