import torch

w = torch.tensor(1.0, requires_grad=True)
loss = (2 * w - 4) ** 2
loss.backward()
with torch.no_grad():
    w = w - 0.1 * w.grad  # (1)!
print(f"w {w:.1f}, requires_grad {w.requires_grad}, grad {w.grad}")
#> w 1.8, requires_grad False, grad None
try:
    w.grad.zero_()
except AttributeError as error:
    print("AttributeError:", error)
#> AttributeError: 'NoneType' object has no attribute 'zero_'
