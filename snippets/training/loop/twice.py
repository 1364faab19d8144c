import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(10, 2), torch.randn(10, 1)
net, loss = nn.Linear(2, 1), nn.MSELoss()

loss(net(X), y).backward()
once = net.weight.grad.clone()
loss(net(X), y).backward()  # (1)!
print((net.weight.grad / once).tolist())
#> [[2.0, 2.0]]

error = loss(net(X), y)
error.backward()
try:
    error.backward()  # (2)!
except RuntimeError as problem:
    print(type(problem).__name__)
    print(str(problem).split(" (")[0])
#> RuntimeError
#> Trying to backward through the graph a second time
