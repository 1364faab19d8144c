import torch


def stuck(dtype):
    raise NotImplementedError


# check
dtypes = torch.bfloat16, torch.float16, torch.float32, torch.float64
for dtype, power in zip(dtypes, (8, 11, 24, 53), strict=True):
    found = stuck(dtype)
    message = f"{dtype}: {found:.0f} instead of 2**{power}"
    assert found == 2**power, message
    assert found == 2 / torch.finfo(dtype).eps, message
print("ok:", len(dtypes), "dtypes")
