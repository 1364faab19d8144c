import warnings

import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(3, 2)
x = torch.randn(4, 3, requires_grad=True)


def look(module, grad_input, grad_output):  # (1)!
    for name, grads in ("output", grad_output), ("input", grad_input):
        shapes = [None if g is None else tuple(g.shape) for g in grads]
        print(f"grad_{name}", *shapes)


layer.register_full_backward_hook(look)
y = layer(x)
loss = y.square().sum()
loss.backward()
#> grad_output (4, 2)
#> grad_input (4, 3)
by_hand = 2 * y @ layer.weight  # (2)!
gap = (x.grad - by_hand).abs().max().item()
assert gap < 1e-5, f"the gradient of x is {gap} off"

with warnings.catch_warnings(record=True) as caught:
    layer(x.detach()).sum().backward()  # (3)!
#> grad_output (4, 2)
#> grad_input None
print(caught[0].category.__name__, caught[0].message)
#> UserWarning Full backward hook is firing when gradients are computed with respect to module outputs since no inputs require gradients. See https://docs.pytorch.org/docs/main/generated/torch.nn.Module.html#torch.nn.Module.register_full_backward_hook for more details.
