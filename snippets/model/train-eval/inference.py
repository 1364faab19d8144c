import torch
from torch import nn

net = nn.Linear(2, 2)
x = torch.ones(3, 2)
with torch.no_grad():
    a = net(x)
with torch.inference_mode():
    b = net(x)
print(a.is_inference(), b.is_inference())
#> False True

net(a).sum().backward()  # (1)!
print(net.weight.grad.shape)
#> torch.Size([2, 2])
try:
    net(b)  # (2)!
except RuntimeError as error:
    print(type(error).__name__, str(error).split(" for ")[0])
#> RuntimeError Inference tensors cannot be saved
net(b.clone()).sum().backward()  # (3)!
assert torch.equal(a, b)
