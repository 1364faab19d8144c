import weakref

import torch
from torch import nn

first, tanh, last = nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1)
net = nn.Sequential(first, tanh, last)
x = torch.ones(5, 2)


def still_there(detached):
    seen, hidden = [], []

    def keep(module, args, output):
        seen.append(output.detach() if detached else output)

    def note(module, args, output):
        hidden.append(weakref.ref(output))  # (1)!

    with tanh.register_forward_hook(note):
        with last.register_forward_hook(keep):
            for call in range(10):
                net(x)
    return sum(reference() is not None for reference in hidden)


print("output kept      outputs of Tanh still in memory, of 10")
#> output kept      outputs of Tanh still in memory, of 10
print("as it is        ", still_there(detached=False))
#> as it is         10
print("with detach()   ", still_there(detached=True))
#> with detach()    0
