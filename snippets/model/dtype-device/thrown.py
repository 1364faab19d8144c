import torch
from torch import nn

net = nn.Linear(2, 1)
x = torch.ones(4, 2, dtype=torch.float64)
x.to(torch.float32)  # (1)!
print("not assigned:", x.dtype)
#> not assigned: torch.float64
try:
    net(x)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 must have the same dtype, but got Double and Float

x = x.to(torch.float32)  # (2)!
print("assigned:", x.dtype, "output", net(x).dtype)
#> assigned: torch.float32 output torch.float32
again = x.to(torch.float32)
print("the same tensor again:", again is x)  # (3)!
#> the same tensor again: True
