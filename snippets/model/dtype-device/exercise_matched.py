import numpy as np
import torch
from torch import nn


def matched(net, data):
    raise NotImplementedError


# check
rows = [[1, 2], [3, 4]]
kinds = {
    "list": rows,
    "NumPy": np.array(rows) / 2,
    "tensor": torch.tensor(rows),
}
for name, data in kinds.items():
    for dtype in torch.float32, torch.float64:
        net = nn.Linear(2, 1, dtype=dtype)
        x = matched(net, data)
        assert isinstance(x, torch.Tensor), f"{name}: {type(x)}"
        assert x.dtype == dtype, f"{name}: {x.dtype} for {dtype}"
        message = f"{name}: the numbers are {x.tolist()}"
        assert x.tolist() == np.asarray(data).tolist(), message
device = matched(nn.Linear(2, 1, device="meta"), rows).device
assert device.type == "meta", f"{device} for a net on meta"
x = torch.ones(4, 2)
message = "a tensor that fits was copied"
assert matched(nn.Linear(2, 1), x) is x, message
print("ok:", len(kinds), "kinds of data, 2 dtypes, 2 devices")
