import torch

w = torch.tensor([0.0, 1.0], requires_grad=True)
try:
    w += 1  # (1)!
except RuntimeError as error:
    print(" ".join(str(error).split()[:6]))
#> a leaf Variable that requires grad

h = w.exp()
before = h._version
h += 1  # (2)!
print(before, h._version)
#> 0 1
try:
    h.sum().backward()
except RuntimeError as error:
    print(" ".join(str(error).split()[:8]))
#> one of the variables needed for gradient computation

(w.exp() + 1).sum().backward()  # (3)!
torch.testing.assert_close(w.grad, w.detach().exp())
w.grad = None
h = 3 * w
h += 1  # (4)!
h.sum().backward()
print(w.grad.tolist())
#> [3.0, 3.0]
