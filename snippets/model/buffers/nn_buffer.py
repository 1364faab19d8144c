import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.mean = nn.Buffer(torch.zeros(2))  # (1)!
        self.temp = nn.Buffer(torch.zeros(2), persistent=False)


net = Net()
net.mean = torch.ones(2)  # (2)!
print("buffers", [name for name, _ in net.named_buffers()])
#> buffers ['mean', 'temp']
print("saved  ", list(net.state_dict()))
#> saved   ['mean']
