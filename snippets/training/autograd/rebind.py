import warnings

import torch


def backward(w):
    loss = (2 * w - 5) ** 2
    loss.backward()


w = torch.tensor(3.0, requires_grad=True)
backward(w)
with torch.no_grad():
    w = w - 0.1 * w.grad  # (1)!
print(f"w = {w.item():.1f}, requires_grad {w.requires_grad}")
#> w = 2.6, requires_grad False
try:
    w.grad.zero_()
except AttributeError as error:
    print(f"AttributeError: {error}")
#> AttributeError: 'NoneType' object has no attribute 'zero_'

w = torch.tensor(3.0, requires_grad=True)
backward(w)
w = w - 0.1 * w.grad  # (2)!
print(f"w = {w.item():.1f}, is_leaf {w.is_leaf}")
#> w = 2.6, is_leaf False
backward(w)
with warnings.catch_warnings(action="ignore"):
    try:
        w = w - 0.1 * w.grad
    except TypeError as error:
        print(f"TypeError: {error}")
#> TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'

w = torch.tensor(3.0, requires_grad=True)
for step in range(50):
    backward(w)
    with torch.no_grad():
        w -= 0.1 * w.grad  # (3)!
    w.grad = None
print(f"w = {w.item():.1f}, requires_grad {w.requires_grad}")
#> w = 2.5, requires_grad True
