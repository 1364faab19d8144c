import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(1))
        self.a = nn.Linear(3, 3, bias=False)
        self.b = nn.Sequential(nn.ReLU(), self.a)  # (1)!


def names(**options):
    return [name for name, _ in net.named_parameters(**options)]


net = Net()
print(names())
#> ['scale', 'a.weight']
print(names(recurse=False))  # (2)!
#> ['scale']
print(names(remove_duplicate=False))  # (3)!
#> ['scale', 'a.weight', 'b.1.weight']
print(list(net.state_dict()))
#> ['scale', 'a.weight', 'b.1.weight']
print("numbers", sum(p.numel() for p in net.parameters()))
#> numbers 10
assert net.b[1].weight is net.a.weight
