import torch
from torch import nn


class Scale(nn.Module):
    def forward(self, x, *, by):
        return x * by


def plain(module, args, output):
    print("plain: positional", len(args), "output", output.tolist())


def change(module, args, kwargs):
    kwargs["by"] += 3.0
    return args, kwargs  # (1)!


def always(module, args, output):
    print("always: output", output)


layer, x = Scale(), torch.ones(2)
layer.register_forward_hook(plain)
layer(x, by=2.0)
#> plain: positional 1 output [2.0, 2.0]
layer(x=x, by=2.0)  # (2)!
#> plain: positional 0 output [2.0, 2.0]
layer.register_forward_pre_hook(change, with_kwargs=True)
layer(x, by=2.0)
#> plain: positional 1 output [5.0, 5.0]
layer.register_forward_hook(always, always_call=True)
try:
    layer("x", by=2.0)  # (3)!
except TypeError as error:
    print(type(error).__name__, error)
#> always: output None
#> TypeError can't multiply sequence by non-int of type 'float'
