import torch
from torch import nn


def rounded(x):
    return x + (x.round() - x).detach()


# check
start = torch.tensor([[0.4], [1.7], [-2.2]])
x = start.clone().requires_grad_()
torch.testing.assert_close(rounded(x), start.round())
y = torch.tensor([[1.0], [2.0], [5.0]])
nn.functional.mse_loss(rounded(x), y).backward()
expected = 2 / 3 * (start.round() - y)
torch.testing.assert_close(x.grad, expected)
assert torch.equal(x, start)
print("ok")
#> ok
