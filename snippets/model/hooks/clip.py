import torch
from torch import nn


def to_length_1(grad):
    return grad / grad.norm()


def on_input(module, grad_input, grad_output):
    return (to_length_1(grad_input[0]),)  # (1)!


def on_output(module, grad_output):
    return (to_length_1(grad_output[0]),)


print("hook on               norm: input  weight")
#> hook on               norm: input  weight
for place in "nothing", "grad_input", "grad_output", "weight":
    torch.manual_seed(0)
    layer = nn.Linear(3, 2)
    x = torch.randn(4, 3, requires_grad=True)
    if place == "grad_input":
        layer.register_full_backward_hook(on_input)
    if place == "grad_output":
        layer.register_full_backward_pre_hook(on_output)
    if place == "weight":
        layer.weight.register_hook(to_length_1)  # (2)!
    layer(x).square().sum().backward()
    norms = x.grad.norm().item(), layer.weight.grad.norm().item()
    print(f"{place:22} {norms[0]:10.2f} {norms[1]:7.2f}")
#> nothing                      1.96    5.88
#> grad_input                   1.00    5.88
#> grad_output                  0.58    1.75
#> weight                       1.96    1.00
