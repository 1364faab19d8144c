import numpy as np
import torch
from torch import nn


def matched(net, data):
    p = next(net.parameters())
    return torch.as_tensor(data, dtype=p.dtype, device=p.device)


# check
rows = [[1, 2], [3, 4]]
for data in rows, np.array(rows) / 2, torch.tensor(rows):
    for dtype in torch.float32, torch.float64:
        net = nn.Linear(2, 1, dtype=dtype)
        x = matched(net, data)
        assert net(x).dtype == dtype
        assert x.tolist() == np.asarray(data).tolist()
net = nn.Linear(2, 1, device="meta")
assert matched(net, rows).device == net.weight.device
x = torch.ones(4, 2)
assert matched(nn.Linear(2, 1), x) is x
print("ok")
#> ok
