import torch
from torch import nn

torch.manual_seed(0)
X, y = torch.randn(10, 2), torch.randn(10, 1)
net, loss_fn = nn.Linear(2, 1), nn.MSELoss()

loss_fn(net(X), y).backward()
once = net.weight.grad.clone()
loss = loss_fn(net(X), y)
loss.backward()
print("second / first:", (net.weight.grad / once).tolist())
#> second / first: [[2.0, 2.0]]

try:
    loss.backward()
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
