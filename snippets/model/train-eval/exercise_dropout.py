import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        raise NotImplementedError


# check
torch.manual_seed(0)
net = nn.Sequential(Dropout(0.8))
x = torch.full((100_000,), 2.0, requires_grad=True)
y = net(x)
assert abs((y == 0).float().mean() - 0.8) < 0.01
torch.testing.assert_close(y.unique(), torch.tensor([0.0, 10.0]))
y.sum().backward()
torch.testing.assert_close(x.grad * 2, y)
assert not torch.equal(net(x), y)
assert torch.equal(net.eval()(x), x)
print("ok")
