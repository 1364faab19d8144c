import torch
from torch import nn


def silence(layer, unit):
    raise NotImplementedError


# check
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
x = torch.randn(4, 2)
before = net(x)
with silence(net[1], 2):
    hidden = net[:2](x)
    y = net(x)
columns = [column.count_nonzero().item() for column in hidden.T]
assert columns == [4, 4, 0], f"numbers that aren't 0: {columns}"
share = net[:2](x)[:, 2:] * net[2].weight[:, 2]
message = f"net changed by {before - y}, not by {share}"
torch.testing.assert_close(before - y, share, msg=message)

y.sum().backward()
rows = [row.count_nonzero().item() for row in net[0].weight.grad]
message = f"gradients that aren't 0, unit by unit: {rows}"
assert rows == [2, 2, 0], message
message = "after with, the unit is still silent"
assert torch.equal(net(x), before), message
print("ok: 1 unit silent,", rows.count(2), "others as before")
