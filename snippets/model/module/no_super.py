import torch
from torch import nn


class Early(nn.Module):
    def __init__(self, value):
        self.value = value  # (1)!
        super().__init__()


for value in nn.Parameter(torch.ones(2)), nn.Linear(2, 1), 3:
    try:
        print("made", Early(value).value)
    except AttributeError as error:
        print(type(error).__name__, error)
#> AttributeError cannot assign parameters before Module.__init__() call
#> AttributeError cannot assign module before Module.__init__() call
#> made 3


class Never(nn.Module):
    def __init__(self):
        self.width = 3  # (2)!


net = Never()
print("made", net.width)
#> made 3
try:
    list(net.parameters())
except AttributeError as error:
    print(type(error).__name__, error)
#> AttributeError 'Never' object has no attribute '_parameters'


class NoInit(nn.Module):  # (3)!
    def forward(self, x):
        return 2 * x


print("NoInit", NoInit()(3))
#> NoInit 6
assert not list(Early(3).parameters())
