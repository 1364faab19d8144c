import numpy as np
import torch
from torch import nn

device = "cuda" if torch.cuda.is_available() else "cpu"  # (1)!
net = nn.Linear(2, 1).to(device)  # (2)!

table = np.array([[1.0, 2.0], [3.0, 4.0]])
x = torch.from_numpy(table)
print("x     ", x.dtype)
#> x      torch.float64
print("weight", net.weight.dtype)
#> weight torch.float32

x = x.to(torch.float32).to(device)  # (3)!
y = net(x)
print("x     ", x.dtype)
#> x      torch.float32
print("y     ", y.dtype)
#> y      torch.float32
assert x.device == net.weight.device == y.device, "devices differ"
