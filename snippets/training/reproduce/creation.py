import torch
from torch import nn
from torch.utils.data import DataLoader


def run(extra, own):
    torch.manual_seed(0)
    init, order = None, None  # (1)!
    if own:
        init = torch.Generator().manual_seed(1)
        order = torch.Generator().manual_seed(2)
    if extra:
        nn.Linear(2, 8)  # (2)!
    net = nn.Linear(2, 1)
    nn.init.uniform_(net.weight, -0.7, 0.7, generator=init)  # (3)!
    loader = DataLoader(range(100), 100, True, generator=order)
    return net.weight, next(iter(loader))


for own in False, True:
    pairs = zip(run(False, own), run(True, own))
    same = [torch.equal(a, b) for a, b in pairs]
    print(own, same)
    assert same == [own, own]
#> False [False, False]
#> True [True, True]
