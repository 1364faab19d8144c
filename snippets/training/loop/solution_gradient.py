import torch
from torch import nn


def l1_gradient(X, y, w, b):
    sign = torch.sign(X @ w + b - y)
    return X.T @ sign / len(X), sign.mean(dim=0)


# check
torch.manual_seed(0)
X, y, net = torch.randn(50, 3), torch.randn(50, 1), nn.Linear(3, 1)
nn.L1Loss()(net(X), y).backward()
with torch.no_grad():
    found = l1_gradient(X, y, net.weight.T, net.bias)
assert isinstance(found, tuple | list) and len(found) == 2, (
    f"return two values, dw and db, not one {type(found).__name__}"
)
dw, db = found
for name, value in {"dw": dw, "db": db}.items():
    kind = type(value).__name__
    assert torch.is_tensor(value), f"{name} is a {kind}, not a tensor"
assert dw.shape == (3, 1), f"dw is {tuple(dw.shape)}, w is (3, 1)"
assert db.numel() == 1, f"db has {db.numel()} numbers, b has 1"
r = (net(X) - y).detach()
squared = 2 / 50 * X.T @ r
assert not torch.allclose(dw, squared), (
    "dw is for the mean of r squared: "
    "take the derivative of |r|, not of r squared"
)
off = (dw - net.weight.grad.T).abs().max().item()
assert off < 1e-5, f"dw is {off:.4f} off: the sign of r? the mean?"
off = (db - net.bias.grad).abs().max().item()
assert off < 1e-5, f"db is {off:.4f} off: the sign of r? the mean?"
print("ok: 2 gradients, as PyTorch has them")
#> ok: 2 gradients, as PyTorch has them
