import torch

torch.manual_seed(0)
x = torch.randn(40, 1)
y = 3 * x

w = torch.zeros(1, 1, requires_grad=True)
((x @ w - y) ** 2).mean().backward()
with torch.no_grad():
    w = w - 0.1 * w.grad  # (1)!
print("under no_grad: requires_grad", w.requires_grad, "grad", w.grad)
#> under no_grad: requires_grad False grad None
try:
    w.grad.zero_()
except AttributeError as error:
    print("AttributeError:", error)
#> AttributeError: 'NoneType' object has no attribute 'zero_'
