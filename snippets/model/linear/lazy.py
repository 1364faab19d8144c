import torch
from torch import nn

layer = nn.LazyLinear(3)  # (1)!
weight = layer.weight
print(layer)
#> LazyLinear(in_features=0, out_features=3, bias=True)
print(type(weight).__name__)
#> UninitializedParameter
sgd = torch.optim.SGD(layer.parameters())  # (2)!
try:
    torch.optim.Adagrad(layer.parameters())
except ValueError as error:
    print(type(error).__name__, str(error).split(" in ")[0])
#> ValueError Attempted to use an uninitialized parameter

layer(torch.ones(4, 2))  # (3)!
print(layer)
#> Linear(in_features=2, out_features=3, bias=True)
assert layer.weight is weight  # (4)!
assert sgd.param_groups[0]["params"][0] is weight

try:
    layer(torch.ones(4, 5))
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 shapes cannot be multiplied (4x5 and 2x3)
assert type(layer) is nn.Linear and weight.shape == (3, 2)
