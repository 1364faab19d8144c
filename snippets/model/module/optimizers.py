import torch
from torch import nn

for name in "Linear", "MSELoss", "SGD":
    print(name, hasattr(nn, name), hasattr(torch.optim, name))
#> Linear True False
#> MSELoss True False
#> SGD False True

classes = [x for x in vars(nn).values() if isinstance(x, type)]  # (1)!
optimizer = torch.optim.Optimizer
print(any(issubclass(x, nn.Module) for x in classes))
#> True
print(any(issubclass(x, optimizer) for x in classes))
#> False
print(issubclass(nn.MSELoss, nn.Module))  # (2)!
#> True
print(issubclass(torch.optim.SGD, nn.Module))
#> False
assert not hasattr(nn, "SGD") and hasattr(torch.optim, "SGD")
