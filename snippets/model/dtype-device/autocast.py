import torch
from torch import nn

net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
x = torch.ones(4, 2, dtype=torch.bfloat16)  # (1)!
target = torch.ones(4, 1)
try:
    net(x)
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError mat1 and mat2 must have the same dtype, but got BFloat16 and Float

with torch.autocast("cpu", dtype=torch.bfloat16):  # (2)!
    y = net(x)
    loss = loss_fn(y, target)
loss.backward()  # (3)!
print("y       ", y.dtype)
#> y        torch.bfloat16
print("loss    ", loss.dtype)
#> loss     torch.float32
print("weight  ", net.weight.dtype)
#> weight   torch.float32
print("gradient", net.weight.grad.dtype)
#> gradient torch.float32
