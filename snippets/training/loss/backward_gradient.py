import torch

w = torch.tensor(3.0, requires_grad=True)
loss = (w - 1) ** 2
loss.backward()
print("backward():    ", w.grad.item())
#> backward():     4.0

w.grad = None
loss = (w - 1) ** 2
loss.backward(loss)  # (1)!
print("backward(loss):", w.grad.item())
#> backward(loss): 16.0

v = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
(v**2).backward(torch.ones(3))  # (2)!
print("ones:", v.grad)
#> ones: tensor([2., 4., 6.])
v.grad = None
(v**2).sum().backward()
print("sum: ", v.grad)
#> sum:  tensor([2., 4., 6.])
