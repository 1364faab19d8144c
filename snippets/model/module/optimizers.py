import torch
from torch import nn

for name in "Linear", "MSELoss", "SGD":
    for module in nn, torch.optim:
        if hasattr(module, name):
            print(name, "is in", module.__name__)
#> Linear is in torch.nn
#> MSELoss is in torch.nn
#> SGD is in torch.optim

kinds = [kind for kind in vars(nn).values() if isinstance(kind, type)]
optimizer = torch.optim.Optimizer
found = [k for k in kinds if issubclass(k, optimizer)]  # (1)!
print("optimizers in nn:", found)
#> optimizers in nn: []
assert issubclass(nn.Linear, nn.Module)
assert issubclass(nn.MSELoss, nn.Module)  # (2)!
assert not issubclass(torch.optim.SGD, nn.Module)
