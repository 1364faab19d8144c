import torch
from torch import nn

net = nn.Linear(2, 1)
w = torch.ones(2, 1)
inputs = {
    "float64": torch.ones(4, 2, dtype=torch.float64),
    "int64": torch.ones(4, 2, dtype=torch.int64),
    "meta": torch.ones(4, 2, device="meta"),
}
for name, x in inputs.items():
    try:
        net(x)
    except RuntimeError as error:
        print(f"{name:7} net(x): {error}")
#> float64 net(x): mat1 and mat2 must have the same dtype, but got Double and Float
#> int64   net(x): mat1 and mat2 must have the same dtype, but got Long and Float
#> meta    net(x): Tensor on device cpu is not on the expected device meta!
for name in "float64", "int64":
    try:
        inputs[name] @ w  # (1)!
    except RuntimeError as error:
        print(f"{name:7} x @ w: {error}")
#> float64 x @ w: expected m1 and m2 to have the same dtype, but got: double != float
#> int64   x @ w: expected m1 and m2 to have the same dtype, but got: long int != float

x = inputs["float64"]
print("x * w.T ", (x * w.T).dtype)  # (2)!
#> x * w.T  torch.float64
print("x.float()", net(x.float()).dtype)  # (3)!
#> x.float() torch.float32
print("net.double()", net.double()(x).dtype)  # (4)!
#> net.double() torch.float64
