import torch
from torch import nn

x = torch.ones(3, 2)


def leaky(layer):
    seen = []
    layer.register_forward_hook(lambda *args: seen.append(1))  # (1)!
    layer(x)
    return seen


def clean(layer):
    seen = []
    with layer.register_forward_hook(lambda *args: seen.append(1)):
        layer(x)
    return seen


print("look   items in each of four lists")
#> look   items in each of four lists
for look in leaky, clean:
    layer = nn.Linear(2, 1)
    lists = [look(layer) for time in range(4)]
    print(f"{look.__name__:6}", [len(seen) for seen in lists])
#> leaky  [4, 3, 2, 1]
#> clean  [1, 1, 1, 1]
