import torch
from torch import nn

layer = nn.LazyLinear(3)  # (1)!
weight = layer.weight
print(layer)
#> LazyLinear(in_features=0, out_features=3, bias=True)
print(type(weight).__name__)
#> UninitializedParameter
sgd = torch.optim.SGD(layer.parameters(), lr=0.03)  # (2)!
try:
    torch.optim.Adagrad(layer.parameters())
except ValueError as error:
    print(type(error).__name__)
#> ValueError

layer(torch.ones(4, 2))  # (3)!
print(layer)
#> Linear(in_features=2, out_features=3, bias=True)
print(type(layer) is nn.Linear, layer.weight is weight)  # (4)!
#> True True

try:
    layer(torch.ones(4, 5))
except RuntimeError as error:
    print(type(error).__name__, str(error).split(" (")[0])
#> RuntimeError mat1 and mat2 shapes cannot be multiplied
assert type(layer) is nn.Linear and weight.shape == (3, 2)
