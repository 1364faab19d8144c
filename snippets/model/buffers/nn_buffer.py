import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.mean = nn.Buffer(torch.zeros(2))  # (1)!
        self.temp = nn.Buffer(torch.zeros(2), persistent=False)


net = Net()
print([name for name, _ in net.named_buffers()])
#> ['mean', 'temp']
print(list(net.state_dict()))
#> ['mean']
print(type(net.mean).__name__, isinstance(net.mean, nn.Buffer))  # (2)!
#> Tensor True
net.mean = torch.ones(2)  # (3)!
print("mean" in net._buffers, "mean" in vars(net))
#> True False
assert list(net.state_dict()) == ["mean"]
