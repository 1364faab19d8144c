import numpy as np
import torch
from torch import nn

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()  # (1)!

net = nn.Linear(2, 1).to(device)  # (2)!
table = np.array([[1.0, 2.0], [3.0, 4.0]])
print(table.dtype, net.weight.dtype)
#> float64 torch.float32

x = torch.from_numpy(table).to(torch.float32).to(device)  # (3)!
y = net(x)
print(y.dtype)
#> torch.float32
print(x.device == net.weight.device == y.device)
#> True
assert y.dtype == torch.float32 and y.shape == (2, 1)
