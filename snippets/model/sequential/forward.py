import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 4)
        self.out = nn.Linear(4, 1)

    def forward(self, x):  # (1)!
        x = self.hidden(x)
        x = torch.relu(x)
        return self.out(x)


class Double(nn.Module):
    def forward(self, x):  # (2)!
        return 2 * x


torch.manual_seed(0)
net, X = Net(), torch.randn(5, 2)
chain = nn.Sequential(net.hidden, nn.ReLU(), net.out)
gap = (net(X) - chain(X)).abs().max().item()
print("largest difference", gap)
#> largest difference 0.0

longer = nn.Sequential(chain, Double())  # (3)!
ratio = (longer(X) / chain(X)).mean().item()
print("longer / chain", ratio)
#> longer / chain 2.0
try:
    nn.Sequential(chain, nn.Module())(X)  # (4)!
except NotImplementedError as error:
    print(type(error).__name__, error)
#> NotImplementedError Module [Module] is missing the required "forward" function
try:
    chain(X, X)  # (5)!
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError Sequential.forward() takes 2 positional arguments but 3 were given
