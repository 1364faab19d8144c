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
names = freeze(net, "0.")
assert names == ["0.weight", "0.bias"], f"names {names}"
assert net[2].weight.grad is not None, "2.weight.grad None"
sgd.step()
net(torch.ones(4, 2)).sum().backward()
sgd.step()
pairs = zip(net.parameters(), before, strict=True)
moved = [not torch.equal(p, old) for p, old in pairs]
assert moved == [False, False, True, True], f"moved {moved}"
print("ok:", len(names), "frozen")
