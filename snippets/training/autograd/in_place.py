import torch

w = torch.tensor([0.0, 1.0], requires_grad=True)
try:
    w += 1  # (1)!
except RuntimeError as error:
    print(f"RuntimeError: {error}")
#> RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.

h = w.exp()
h += 1  # (2)!
try:
    h.sum().backward()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
#> RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2]], which is output 0 of Exp, is at version 1; expected version 0 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).

h = w.exp() + 1  # (3)!
h.sum().backward()
torch.testing.assert_close(w.grad, w.detach().exp())
w.grad = None
h = 3 * w
h += 1  # (4)!
h.sum().backward()
print("3 * w + 1:", h.tolist(), "gradient:", w.grad.tolist())
#> 3 * w + 1: [1.0, 4.0] gradient: [3.0, 3.0]
