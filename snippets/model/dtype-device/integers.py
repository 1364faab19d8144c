import torch
from torch import nn

n = torch.arange(6).reshape(3, 2)  # (1)!
print("arange(6)", n.dtype, "arange(6.0)", torch.arange(6.0).dtype)
#> arange(6) torch.int64 arange(6.0) torch.float32
net = nn.Linear(2, 1)
try:
    net(n)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 must have the same dtype, but got Long and Float
try:
    n @ torch.ones(2, 1)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError expected m1 and m2 to have the same dtype, but got: long int != float
try:
    n.mean()
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long
try:
    n.div_(2)  # (2)!
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError result type Float can't be cast to the desired output type Long

print("as floats: mean", n.float().mean().item())
#> as floats: mean 2.5
seven = torch.tensor([7, -7])
print("/ 2", (seven / 2).tolist())
#> / 2 [3.5, -3.5]
print("// 2", (seven // 2).tolist())
#> // 2 [3, -4]
print("(/ 2).long()", (seven / 2).long().tolist())  # (3)!
#> (/ 2).long() [3, -3]
