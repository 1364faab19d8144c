import torch

A = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])  # (1)!
v = torch.tensor([[1.0], [0.0], [2.0]])
print("product", (A @ v).flatten().tolist())  # (2)!
#> product [7.0, 16.0]

x = torch.tensor(3.0, requires_grad=True)  # (3)!
y = x**2
y.backward()  # (4)!
print("y", y.item(), "derivative", x.grad.item())
#> y 9.0 derivative 6.0
