import torch
from torch import nn


def moved(set_to_none, **options):
    weight = nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([weight], lr=0.1, **options)
    weight.sum().backward()  # (1)!
    optimizer.step()

    start = weight.item()
    for update in range(100):
        optimizer.zero_grad(set_to_none=set_to_none)  # (2)!
        optimizer.step()
    return weight.item() - start


kinds = {
    "plain": {},
    "momentum": {"momentum": 0.9},
    "decay": {"weight_decay": 0.1},
}
print("          grad is 0  grad is None")
#>           grad is 0  grad is None
for name, options in kinds.items():
    zeros, none = moved(False, **options), moved(True, **options)
    print(f"{name:9} {zeros:9.2f}  {none:12.2f}")
#> plain          0.00          0.00
#> momentum      -0.90          0.00
#> decay         -0.56          0.00
