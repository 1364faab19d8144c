import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = nn.Linear(2, 4), nn.Linear(4, 1)

    def forward(self, x):  # (1)!
        return self.out(self.hidden(x).relu())


class Double(nn.Module):
    def forward(self, x):
        return 2 * x


net, X = Net(), torch.ones(5, 2)
chain = nn.Sequential(net.hidden, nn.ReLU(), net.out)
print(torch.equal(net(X), chain(X)))
#> True
for layer in nn.Module(), Double():  # (2)!
    try:
        print(nn.Sequential(net, layer)(X).shape)
    except NotImplementedError as error:
        print(type(error).__name__)
#> NotImplementedError
#> torch.Size([5, 1])
try:
    chain(X, X)  # (3)!
except TypeError as error:
    print(type(error).__name__, str(error).split("() ")[1])
#> TypeError takes 2 positional arguments but 3 were given
kinds = nn.Sequential, nn.Linear, nn.ReLU
assert all("forward" in vars(kind) for kind in kinds)
