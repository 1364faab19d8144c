import warnings

import torch
from torch import nn

x = torch.randn(4, 3, requires_grad=True)


def look(module, grad_input, grad_output):
    print("  grad_input", *(tuple(grad.shape) for grad in grad_input))


for method in "register_backward_hook", "register_full_backward_hook":
    print(method)
    layer = nn.Linear(3, 2)
    register = getattr(layer, method)
    register(look)
    with warnings.catch_warnings(record=True) as caught:
        layer(x).sum().backward()
    for warning in caught:
        print(" ", warning.category.__name__, warning.message)
#> register_backward_hook
#>   grad_input (2,) (4, 3) (3, 2)
#>   FutureWarning Using a non-full backward hook when the forward contains multiple autograd Nodes is deprecated and will be removed in future versions. This hook will be missing some grad_input. Please use register_full_backward_hook to get the documented behavior.
#> register_full_backward_hook
#>   grad_input (4, 3)
