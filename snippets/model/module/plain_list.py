import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, hold):
        super().__init__()
        self.layers = hold([nn.Linear(2, 2), nn.Linear(2, 1)])  # (1)!

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


for hold in list, nn.ModuleList:
    net = Net(hold)
    print(hold.__name__, "output", tuple(net(torch.ones(4, 2)).shape))
    print("  names", [name for name, _ in net.named_parameters()])
    print("  saved", len(net.state_dict()))  # (2)!
    try:
        torch.optim.SGD(net.parameters())
    except ValueError as error:
        print(" ", type(error).__name__, error)
#> list output (4, 1)
#>   names []
#>   saved 0
#>   ValueError optimizer got an empty parameter list
#> ModuleList output (4, 1)
#>   names ['layers.0.weight', 'layers.0.bias', 'layers.1.weight', 'layers.1.bias']
#>   saved 4
assert len(net.state_dict()) == 4
assert not list(Net(list).parameters())
