import torch
from torch import nn

net, X = nn.Linear(2, 1), torch.ones(3, 2)
calls = []


def count(module, args, output):  # (1)!
    calls.append(output.shape)


net.register_forward_hook(count)
y = net(X)
print(len(calls))
#> 1
y_forward = net.forward(X)  # (2)!
print(len(calls), torch.equal(y, y_forward))
#> 1 True
assert calls == [torch.Size([3, 1])]
