import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
h = 2 * w
h += 1
loss = h.sum()
loss.backward()
w.grad *= 0.5
w -= w.grad
print(w.tolist())
