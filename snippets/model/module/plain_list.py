import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, hold):
        super().__init__()
        self.layers = hold(nn.Linear(2, 2) for _ in range(3))  # (1)!

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


for hold in list, nn.ModuleList:
    net = Net(hold)
    n = len(list(net.parameters()))
    print(hold.__name__, net(torch.ones(1, 2)).shape)  # (2)!
    print(n, len(net._modules), len(net.state_dict()))
    try:
        torch.optim.SGD(net.parameters(), lr=0.1)
    except ValueError as error:
        print(type(error).__name__, error)
#> list torch.Size([1, 2])
#> 0 0 0
#> ValueError optimizer got an empty parameter list
#> ModuleList torch.Size([1, 2])
#> 6 1 6
assert n == 6
assert not list(Net(list).parameters())
