import copy

import torch
from torch import nn


class Keeps(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 1)

    def forward(self, x):
        self.out = self.layer(x)  # (1)!
        return self.out


class Detaches(Keeps):
    def forward(self, x):
        out = self.layer(x)
        self.out = out.detach()  # (2)!
        return out


for net in Keeps(), Detaches():
    early = copy.deepcopy(net)
    print(type(early).__name__, "copied before the first call")
    net(torch.ones(4, 2))
    try:
        twin = copy.deepcopy(net)
        print(type(net).__name__, "copied, out", tuple(twin.out.shape))
    except RuntimeError as error:
        print(str(error).partition("  ")[0])  # (3)!
#> Keeps copied before the first call
#> Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.
#> Detaches copied before the first call
#> Detaches copied, out (4, 1)
