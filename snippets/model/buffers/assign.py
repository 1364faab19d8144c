import torch
from torch import nn

net = nn.Module()
net.register_buffer("mean", torch.zeros(2))
saved = net.state_dict()  # (1)!


def report(done):
    print(f"{done:8} {net.mean.dtype}, saved {saved['mean'].tolist()}")


net.mean.copy_(torch.ones(2, dtype=torch.float64))  # (2)!
report("copy_")
#> copy_    torch.float32, saved [1.0, 1.0]
net.mean = torch.full((3,), 5.0, dtype=torch.float64)  # (3)!
report("assigned")
#> assigned torch.float64, saved [1.0, 1.0]

try:
    net.mean.copy_(torch.zeros(2))
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0
try:
    net.mean = 5.0
except TypeError as error:
    print(type(error).__name__, error)
#> TypeError cannot assign 'float' as buffer 'mean' (torch.nn.Buffer, torch.Tensor or None expected)
net.mean = nn.Parameter(torch.ones(3))  # (4)!
print("buffers", [name for name, _ in net.named_buffers()])
#> buffers []
print("parameters", [name for name, _ in net.named_parameters()])
#> parameters ['mean']
