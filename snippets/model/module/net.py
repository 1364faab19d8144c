import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()  # (1)!
        self.shift = nn.Parameter(torch.zeros(1))  # (2)!
        self.layer = nn.Linear(2, 1)  # (3)!

    def forward(self, x):  # (4)!
        return self.layer(x - self.shift)


net = Net()
X = torch.ones(4, 2)
print(net(X).shape)  # (5)!
#> torch.Size([4, 1])
for name, p in net.named_parameters():
    print(name, tuple(p.shape))
#> shift (1,)
#> layer.weight (1, 2)
#> layer.bias (1,)
print(net)
#> Net(
#>   (layer): Linear(in_features=2, out_features=1, bias=True)
#> )
assert list(net._modules) == ["layer"]
