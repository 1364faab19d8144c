import torch
from torch import nn

X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
y = torch.tensor([[6.2], [0.8], [2.8]])  # (1)!
net = nn.Linear(2, 1)
y_hat = net(X)  # (2)!
print("shapes:", y.shape, y_hat.shape)
#> shapes: torch.Size([3, 1]) torch.Size([3, 1])
print("requires_grad:", y.requires_grad, y_hat.requires_grad)
#> requires_grad: False True
