import warnings

import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
product = 3 * w
product.sum().backward()
with warnings.catch_warnings(record=True) as caught:
    print("w.grad:", w.grad, "product.grad:", product.grad)
#> w.grad: tensor([3., 3.]) product.grad: None
print("UserWarning:", str(caught[0].message).partition(" Its ")[0])
#> UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed.

product = 3 * w
product.retain_grad()  # (1)!
product.square().sum().backward()
print("product.grad:", product.grad)
#> product.grad: tensor([ 6., 12.])

try:
    torch.tensor([1, 2], requires_grad=True)  # (2)!
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: Only Tensors of floating point and complex dtype can require gradients
