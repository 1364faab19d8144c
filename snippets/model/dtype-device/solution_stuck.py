import torch


def stuck(dtype):
    n = torch.tensor(1.0, dtype=dtype)
    while n + 1 > n:
        n = n * 2
    return n.item()


# check
assert stuck(torch.bfloat16) == 2**8
assert stuck(torch.float16) == 2**11
assert stuck(torch.float32) == 2**24
assert stuck(torch.float64) == 2**53
for dtype in torch.bfloat16, torch.float32, torch.float64:
    assert stuck(dtype) == 2 / torch.finfo(dtype).eps
print("ok")
#> ok
