import torch

w = torch.tensor([10.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)
for update in range(3):
    loss = 2 * w.sum()
    loss.backward()
    optimizer.step()
print(w.item())
