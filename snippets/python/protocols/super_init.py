from torch import nn
from torch.utils.data import Dataset


class Net(nn.Module):
    def __init__(self):
        print(len(vars(self)))  # (1)!
        super().__init__()  # (2)!
        print("_modules" in vars(self), self.training)
        print(len(self._modules))
        self.linear = nn.Linear(2, 1)  # (3)!
        print(list(self._modules))


net = Net()
#> 0
#> True True
#> 0
#> ['linear']
print([kind.__name__ for kind in Net.__mro__])  # (4)!
#> ['Net', 'Module', 'object']
print("__init__" in vars(Dataset))  # (5)!
#> False
assert net._modules["linear"] is net.linear
assert Dataset.__init__ is object.__init__
