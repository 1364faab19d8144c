import torch
from torch import nn


def double_in_place(module, args, output):
    output.mul_(2)  # (1)!


def double(module, args, output):
    return 2 * output  # (2)!


for hook in double_in_place, double:
    w, tanh = torch.ones(1, requires_grad=True), nn.Tanh()
    with tanh.register_forward_hook(hook):
        y = tanh(w)
    print(hook.__name__, f"gives {y.item():.2f}")
    try:
        y.backward()
        print(f"gradient {w.grad.item():.2f}")
    except RuntimeError as error:
        print(type(error).__name__, error)
#> double_in_place gives 1.52
#> RuntimeError one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [1]], which is output 0 of Tanh, is at version 1; expected version 0 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
#> double gives 1.52
#> gradient 0.84

x, identity = torch.ones(1), nn.Identity()
with identity.register_forward_hook(double_in_place):
    identity(x)  # (3)!
print("the input is now", x.tolist())
#> the input is now [2.0]
