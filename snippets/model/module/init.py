import torch
from torch import nn


class Net(nn.Module):
    def _init_(self):  # (1)!
        super().__init__()
        self.layer = nn.Linear(2, 1)


net = Net()
try:
    torch.optim.SGD(net.parameters())
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError optimizer got an empty parameter list
try:
    print(net.layer)
except AttributeError as error:
    print(type(error).__name__, error)
#> AttributeError 'Net' object has no attribute 'layer'
