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
    nn.init.uniform_(net.weight, generator=init)  # (3)!
    loader = DataLoader(range(100), shuffle=True, generator=order)
    return net.weight, torch.cat(list(loader))


print("own   weights order")
#> own   weights order
for own in False, True:
    weights, order = run(extra=False, own=own)
    new_weights, new_order = run(extra=True, own=own)
    same_weights = torch.equal(weights, new_weights)
    same_order = torch.equal(order, new_order)
    print(f"{own!s:5} {same_weights!s:7} {same_order}")
#> False False   False
#> True  True    True
