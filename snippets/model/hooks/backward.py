import warnings

import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(3, 2)
x = torch.randn(4, 3, requires_grad=True)
seen = []


def look(module, grad_input, grad_output):  # (1)!
    seen.extend([*grad_input, *grad_output])


layer.register_full_backward_hook(look)
y = layer(x)
y.square().sum().backward()
to_x, to_y = seen
print(to_x.shape, to_y.shape)
#> torch.Size([4, 3]) torch.Size([4, 2])
torch.testing.assert_close(to_y, 2 * y)
torch.testing.assert_close(to_x, to_y @ layer.weight)  # (2)!
assert torch.equal(to_x, x.grad)

seen.clear()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", UserWarning)
    layer(x.detach()).sum().backward()  # (3)!
print(seen[0], seen[1].shape, caught[0].category.__name__)
#> None torch.Size([4, 2]) UserWarning
