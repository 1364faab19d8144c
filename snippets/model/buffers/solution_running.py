import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("count", torch.tensor(0))

    def forward(self, x):
        if self.training:
            self.mean.lerp_(x.detach().mean(dim=0), 0.1)
            self.count += 1
        return x - self.mean


# check
net = RunningMean(2)
keys = sorted(net.state_dict())
assert keys == ["count", "mean"], f"state_dict has {keys}"
assert not list(net.parameters()), "it has parameters"
mean, count = net.mean, net.count
x = torch.tensor([[0.0, 10.0], [20.0, 50.0]], requires_grad=True)
for step in range(2):
    net(x).square().sum().backward()
assert net.mean is mean, "mean is another tensor now"
assert net.count is count, "count is another tensor now"
assert not mean.requires_grad, "mean requires a gradient"
message = f"after two batches mean is {net.mean.tolist()}"
wanted = torch.tensor([1.9, 5.7])
torch.testing.assert_close(net.mean, wanted, msg=message)

wanted = x - torch.tensor([2.71, 8.13])
for mode in True, False:
    net.train(mode)
    message = f"training {mode}: mean is {net.mean.tolist()}"
    torch.testing.assert_close(net(x), wanted, msg=message)
assert net.count == 3, f"count {net.count.item()} after 3 batches"
dtype = net.double().count.dtype
assert dtype == torch.int64, f"after double(), count is {dtype}"
print("ok:", net.count.item(), "batches counted")
#> ok: 3 batches counted
