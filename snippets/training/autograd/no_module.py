import torch
from torch.func import grad

torch.manual_seed(0)
A = torch.cat([torch.randn(1000, 2), torch.ones(1000, 1)], dim=1)
y = A @ torch.tensor([[2.0], [-3.4], [4.2]])
exact = torch.linalg.lstsq(A.double(), y.double()).solution


def mse(w, rows):
    return (A[rows] @ w - y[rows]).square().mean()


w = torch.zeros(3, 1, requires_grad=True)  # (1)!
v = torch.zeros(3, 1)
for epoch in range(3):
    for rows in torch.randperm(1000).split(10):  # (2)!
        mse(w, rows).backward()
        with torch.no_grad():  # (3)!
            w -= 0.03 * w.grad
        w.grad = None
        v = v - 0.03 * grad(mse)(v, rows)  # (4)!

found = {"backward": w.detach(), "grad(mse)": v, "exact": exact}
for name, value in found.items():
    print(f"{name:9}", value.flatten().numpy().round(2))
#> backward  [ 2.  -3.4  4.2]
#> grad(mse) [ 2.  -3.4  4.2]
#> exact     [ 2.  -3.4  4.2]
print(type(w).__name__, "- v.requires_grad:", v.requires_grad)
#> Tensor - v.requires_grad: False
torch.testing.assert_close(v, w.detach(), rtol=0, atol=1e-5)
