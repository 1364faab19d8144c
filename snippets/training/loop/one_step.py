import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(10, 2), torch.randn(10, 1)
net, loss, lr = nn.Linear(2, 1), nn.MSELoss(), 0.03
optimizer = torch.optim.SGD(net.parameters(), lr=lr)
start = net.weight.detach().clone()

error = loss(net(X), y)
print("forward ", net.weight.grad, error.requires_grad)
#> forward  None True

error.backward()
print("backward", tuple(net.weight.grad.shape))
#> backward (1, 2)
assert torch.equal(net.weight, start)  # (1)!

optimizer.step()
assert torch.equal(net.weight, start - lr * net.weight.grad)  # (2)!

optimizer.zero_grad()
print("zero    ", net.weight.grad)  # (3)!
#> zero     None
