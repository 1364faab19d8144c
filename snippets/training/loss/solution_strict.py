import torch
from torch import nn


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError(f"{prediction.shape} and {target.shape}")
    return (prediction - target.to(prediction.dtype)).square().mean()


# check
torch.manual_seed(0)
net, X, y = nn.Linear(2, 1), torch.randn(10, 2), torch.randn(10, 1)
loss = mse(net(X), y.double())
assert loss.shape == (), f"one number is wanted, not {loss.shape}"
message = f"prediction float32, target float64: loss {loss.dtype}"
assert loss.dtype == torch.float32, message
torch.testing.assert_close(loss, nn.MSELoss()(net(X), y))
dtype = mse(X.double(), X).dtype
message = f"prediction float64, target float32: loss {dtype}"
assert dtype == torch.float64, message
refused = 0
for wrong in y[:, 0], y[:1], y.T, y[0]:
    try:
        mse(net(X), wrong)
    except ValueError:
        refused += 1
        continue
    shapes = f"(10, 1) and {tuple(wrong.shape)}"
    raise AssertionError(f"no ValueError for {shapes}")
print("ok:", refused, "wrong shapes refused")
#> ok: 4 wrong shapes refused
