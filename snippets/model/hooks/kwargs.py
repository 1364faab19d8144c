import torch
from torch import nn


class Scale(nn.Module):
    def forward(self, x, *, by=1.0):
        return x * by


def plain(module, args, output):
    print("plain", len(args), output.tolist())


def change(module, args, kwargs):
    return args, kwargs | {"by": 5.0}  # (1)!


def always(module, args, output):
    print("always", output)


layer, x = Scale(), torch.ones(2)
layer.register_forward_hook(plain)
layer(x, by=2.0)
#> plain 1 [2.0, 2.0]
layer(x=x, by=2.0)  # (2)!
#> plain 0 [2.0, 2.0]
layer.register_forward_pre_hook(change, with_kwargs=True)
y = layer(x, by=2.0)
#> plain 1 [5.0, 5.0]
layer.register_forward_hook(always, always_call=True)
try:
    layer("x")  # (3)!
except TypeError as error:
    print(type(error).__name__)
#> always None
#> TypeError
assert y.tolist() == [5.0, 5.0]
