from weakref import WeakSet

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
x = torch.ones(5, 2)
alive = WeakSet()


class Box:
    def __init__(self, tensor):  # (1)!
        self.tensor = tensor.detach()
        alive.add(self)


def run(read):
    seen = []

    def keep(module, args, output):
        seen.append(read(output))

    with (
        net[2].register_forward_hook(keep),
        saved_tensors_hooks(Box, lambda box: box.tensor),
    ):
        for _ in range(10):
            net(x)
    return seen


kept = run(lambda output: output)
print(kept[0].requires_grad, len(alive))
#> True 40
del kept
kept = run(torch.Tensor.detach)  # (2)!
print(kept[0].requires_grad, len(alive))
#> False 0
assert not alive
