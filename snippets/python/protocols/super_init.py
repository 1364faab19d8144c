from torch import nn
from torch.utils.data import Dataset


class Net(nn.Module):
    def __init__(self):
        print("attributes before:", len(vars(self)))  # (1)!
        super().__init__()  # (2)!
        print("training:", self.training)
        print("submodules:", list(dict(self.named_children())))
        self.linear = nn.Linear(2, 1)  # (3)!
        print("submodules:", list(dict(self.named_children())))


net = Net()
#> attributes before: 0
#> training: True
#> submodules: []
#> submodules: ['linear']
print([kind.__name__ for kind in Net.__mro__])  # (4)!
#> ['Net', 'Module', 'object']
print("Dataset has its own:", "__init__" in vars(Dataset))  # (5)!
#> Dataset has its own: False
