import torch
from torch import nn


def unit(grad):
    return grad / grad.norm()


def on_input(module, grad_input, grad_output):
    return (unit(grad_input[0]),)  # (1)!


def on_output(module, grad_output):
    return (unit(grad_output[0]),)


hooks = {
    "register_forward_hook": lambda *_: None,
    "register_full_backward_hook": on_input,
    "register_full_backward_pre_hook": on_output,
    "register_hook": unit,
}
norms = []
for name, hook in hooks.items():
    torch.manual_seed(0)
    layer = nn.Linear(3, 2)
    x = torch.randn(4, 3, requires_grad=True)
    owner = layer.weight if name == "register_hook" else layer  # (2)!
    getattr(owner, name)(hook)
    layer(x).square().sum().backward()
    grads = x.grad, layer.weight.grad
    norms.append([grad.norm().item() for grad in grads])
    print(name, *(f"{norm:.2f}" for norm in norms[-1]))
#> register_forward_hook 1.96 5.88
#> register_full_backward_hook 1.00 5.88
#> register_full_backward_pre_hook 0.58 1.75
#> register_hook 1.96 1.00
plain, backward, pre, weight = norms
assert backward[1] == plain[1] and weight[0] == plain[0]
assert pre[0] < plain[0] and pre[1] < plain[1]
