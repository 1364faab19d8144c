import torch

x, y = 2.0, 5.0
w = torch.tensor(3.0, requires_grad=True)  # (1)!
b = torch.tensor(1.0, requires_grad=True)

prediction = x * w + b
loss = (prediction - y) ** 2  # (2)!
print("loss:", loss.item())
#> loss: 4.0
print("before:", w.grad, b.grad)
#> before: None None

loss.backward()  # (3)!
print("after: ", w.grad, b.grad)
#> after:  tensor(8.) tensor(4.)
print("w and b:", w.item(), b.item())
#> w and b: 3.0 1.0
