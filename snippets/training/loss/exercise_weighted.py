import torch
from torch import nn


def weighted_mse(prediction, target, weight):
    raise NotImplementedError


# check
torch.manual_seed(0)
p, y = torch.randn(4, 1), torch.randn(4, 1)
count = torch.tensor([1, 3, 0, 2])
repeated = p.repeat_interleave(count, 0), y.repeat_interleave(count, 0)
error = weighted_mse(p, y, count.float())
assert error.shape == ()
torch.testing.assert_close(error, nn.MSELoss()(*repeated))
torch.testing.assert_close(weighted_mse(p, y, 5 * count.float()), error)
print("ok")
