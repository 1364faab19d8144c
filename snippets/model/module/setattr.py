import torch
from torch import nn

m = nn.Module()
m.w = nn.Parameter(torch.ones(2))
print("w" in vars(m), "w" in m._parameters, m.w is m._parameters["w"])
#> False True True

m.mean = torch.zeros(2)
print("mean" in vars(m), "mean" in m._parameters)
#> True False
m.mean = nn.Parameter(torch.zeros(2))  # (1)!
print("mean" in vars(m), "mean" in m._parameters)
#> False True

try:
    m.w = torch.ones(2)  # (2)!
except TypeError as error:
    print(type(error).__name__, str(error).split(" (")[0])
#> TypeError cannot assign 'torch.FloatTensor' as parameter 'w'
m.w = None  # (3)!
print([name for name, _ in m.named_parameters()])
#> ['mean']
assert "w" in m._parameters and "mean" not in vars(m)
