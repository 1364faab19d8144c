import torch
from torch import nn


class Growth(nn.Module):
    def __init__(self):
        super().__init__()  # (1)!
        self.top = nn.Parameter(torch.ones(1))  # (2)!
        self.layer = nn.Linear(1, 1)  # (3)!

    def forward(self, week):  # (4)!
        return self.top * torch.sigmoid(self.layer(week))


week = torch.arange(9.0).reshape(-1, 1)
net = Growth()
height = net(week)  # (5)!
print("week", tuple(week.shape), "height", tuple(height.shape))
#> week (9, 1) height (9, 1)
for name, p in net.named_parameters():
    print(name, tuple(p.shape))
#> top (1,)
#> layer.weight (1, 1)
#> layer.bias (1,)
print(net)
#> Growth(
#>   (layer): Linear(in_features=1, out_features=1, bias=True)
#> )
assert [name for name, _ in net.named_children()] == ["layer"]
assert (height > 0).all() and (height < net.top).all()
