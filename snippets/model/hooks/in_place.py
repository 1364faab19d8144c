import torch
from torch import nn

tanh = nn.Tanh()
w = torch.ones(1, requires_grad=True)


def double(module, args, output):
    output.mul_(2)  # (1)!


with tanh.register_forward_hook(double):
    y = tanh(w)
print(torch.equal(y, 2 * w.tanh()))
#> True
try:
    y.backward()
except RuntimeError as error:
    print(type(error).__name__, "inplace operation" in str(error))
#> RuntimeError True

with tanh.register_forward_hook(lambda m, args, out: 2 * out):
    tanh(w).backward()  # (2)!
torch.testing.assert_close(w.grad, 2 * (1 - w.tanh() ** 2))

x, identity = torch.ones(1), nn.Identity()
with identity.register_forward_hook(double):
    identity(x)  # (3)!
print(x)
#> tensor([2.])
