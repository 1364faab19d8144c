import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("count", torch.tensor(0))

    def forward(self, x):
        if self.training:
            self.mean.lerp_(x.detach().mean(0), 0.1)
            self.count += 1
        return x - self.mean


# check
net = RunningMean(2)
assert set(net.state_dict()) == {"mean", "count"}
mean, count = net.mean, net.count
x = torch.tensor([[0.0, 10.0], [20.0, 50.0]], requires_grad=True)
for _ in range(2):
    net(x).square().sum().backward()
assert net.mean is mean and net.count is count
assert not mean.requires_grad and not list(net.parameters())
torch.testing.assert_close(net.mean, torch.tensor([1.9, 5.7]))
wanted = x - torch.tensor([2.71, 8.13])
torch.testing.assert_close(net(x), wanted)
torch.testing.assert_close(net.eval()(x), wanted)
assert net.double().count.dtype == torch.int64 and net.count == 3
print("ok")
#> ok
