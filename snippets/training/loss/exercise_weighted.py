import torch
from torch import nn


def weighted_mse(prediction, target, weight):
    raise NotImplementedError


# check
torch.manual_seed(0)
p, y = torch.randn(4, 1), torch.randn(4, 1)
count = torch.tensor([1, 3, 0, 2])
repeated = p.repeat_interleave(count, 0), y.repeat_interleave(count, 0)
loss = weighted_mse(p, y, count.float())
assert loss.shape == (), f"one number is wanted, not {loss.shape}"
expected = nn.MSELoss()(*repeated).item()
table = (p - y).square() * count
message = "errors (4, 1) times weight (4,) is a table (4, 4)"
assert not torch.isclose(loss, table.sum() / count.sum()), message
message = f"{loss.item():.4f}; with repeated rows {expected:.4f}"
assert abs(loss.item() - expected) < 1e-5, message
scaled = weighted_mse(p, y, 5 * count.float()).item()
message = f"weights times 5: {scaled:.4f} instead of {expected:.4f}"
assert abs(scaled - expected) < 1e-5, message
print(f"ok: {loss.item():.4f} for weights", count.tolist())
