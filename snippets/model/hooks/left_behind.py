import torch
from torch import nn

x = torch.ones(3, 2)


def leaky(layer):
    seen = []
    layer.register_forward_hook(lambda *_: seen.append(1))  # (1)!
    layer(x)
    return seen


def clean(layer):
    seen = []
    with layer.register_forward_hook(lambda *_: seen.append(1)):
        layer(x)
    return seen


for look in leaky, clean:
    layer = nn.Linear(2, 1)
    results = [look(layer) for _ in range(4)]
    runs = [len(seen) for seen in results]
    print(look.__name__, runs, len(layer._forward_hooks))
#> leaky [4, 3, 2, 1] 4
#> clean [1, 1, 1, 1] 0
assert runs == [1, 1, 1, 1] and not layer._forward_hooks
