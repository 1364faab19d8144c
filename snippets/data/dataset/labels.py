import torch
from torch import nn

X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
y = torch.tensor([[6.2], [0.8], [2.8]])  # (1)!
net = nn.Linear(2, 1)
y_hat = net(X)  # (2)!
print(y.shape, y_hat.shape)
#> torch.Size([3, 1]) torch.Size([3, 1])
print(y.requires_grad, y_hat.requires_grad)
#> False True

scores = torch.zeros(3, 2)  # (3)!
classes = torch.tensor([1, 0, 1])
loss = nn.CrossEntropyLoss()
print(loss(scores, classes).dtype)
#> torch.float32
try:
    loss(scores, classes.float())
except RuntimeError as error:
    print(type(error).__name__, str(error).split(",")[0])
#> RuntimeError expected target dtype to be Long or Byte
