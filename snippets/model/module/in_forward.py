import torch
from torch import nn


class Net(nn.Module):
    def forward(self, x):
        layer = nn.Linear(2, 1)  # (1)!
        return layer(x)


torch.manual_seed(0)
net = Net()
x = torch.ones(1, 2)
print(f"first call {net(x).item():.2f}, second {net(x).item():.2f}")
#> first call -0.21, second -0.60
print("parameters", list(net.parameters()))
#> parameters []
assert not torch.equal(net(x), net(x))

net.to("meta")  # (2)!
try:
    net(x.to("meta"))
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError Tensor on device cpu is not on the expected device meta!
