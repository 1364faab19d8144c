import torch
from torch import nn

net = nn.Linear(2, 1)
weight = net.weight
try:
    net.weight.fill_(0.5)  # (1)!
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError a leaf Variable that requires grad is being used in an in-place operation.

with torch.no_grad():  # (2)!
    net.weight.fill_(0.5)
print("weight", net.weight.tolist())
#> weight [[0.5, 0.5]]
nn.init.zeros_(net.bias)  # (3)!
print("bias", net.bias.tolist())
#> bias [0.0]
assert net.weight is weight and net.weight.requires_grad
assert net.weight.is_leaf


def start(module):
    if isinstance(module, nn.Linear):
        nn.init.zeros_(module.bias)


deep = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
deep.apply(start)  # (4)!
print("biases", deep[0].bias.sum().item(), deep[2].bias.sum().item())
#> biases 0.0 0.0
