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
        print(f"{name}: {str(error).split(', ')[-1]}")
#> float64: but got Double and Float
#> int64: but got Long and Float
#> meta: Tensor on device cpu is not on the expected device meta!

x = inputs["float64"]
try:
    x @ w  # (1)!
except RuntimeError as error:
    print(str(error).split(", ")[-1])
#> but got: double != float
print((x * w.T).dtype)  # (2)!
#> torch.float64

y = net(x.to(net.weight.dtype))  # (3)!
z = net.double()(x)  # (4)!
print(y.dtype, z.dtype)
#> torch.float32 torch.float64
torch.testing.assert_close(y, z.float())
