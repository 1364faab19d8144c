import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 100), nn.Dropout(0.5))
x = torch.ones(1, 2)


def report():
    dropped = (net(x) == 0).any().item()
    print([m.training for m in net.modules()], dropped)


net.training = False  # (1)!
report()
#> [False, True, True] True
net.eval()
report()
#> [False, False, False] False
net.append(nn.Dropout(0.5))  # (2)!
report()
#> [False, False, False, True] True
net.eval()
report()
#> [False, False, False, False] False
assert not any(m.training for m in net.modules())
