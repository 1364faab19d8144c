import torch
from torch import nn


def freeze(net, prefix):
    raise NotImplementedError


# check
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
sgd = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
net(torch.ones(4, 2)).sum().backward()
sgd.step()
before = [p.detach().clone() for p in net.parameters()]
assert freeze(net, "0.") == ["0.weight", "0.bias"]
assert net[2].weight.grad is not None
sgd.step()
net(torch.ones(4, 2)).sum().backward()
sgd.step()
same = [torch.equal(p, q) for p, q in zip(net.parameters(), before)]
assert same == [True, True, False, False]
print("ok")
