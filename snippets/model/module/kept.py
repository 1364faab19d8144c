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
    copy.deepcopy(net)
    net(torch.ones(4, 2))
    try:
        twin = copy.deepcopy(net)
        print(type(net).__name__, "copied, out", tuple(twin.out.shape))
    except RuntimeError as error:
        print(type(error).__name__, error)
#> RuntimeError Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, see https://github.com/pytorch/pytorch/pull/103001
#> Detaches copied, out (4, 1)
