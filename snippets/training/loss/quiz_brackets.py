import torch
from torch import nn

prediction = torch.tensor([[2.0], [4.0]], requires_grad=True)
target = torch.tensor([[1.0], [5.0]])
loss_fn = nn.MSELoss
loss = loss_fn(prediction, target)
loss.backward()
print(loss.item(), prediction.grad.tolist())
