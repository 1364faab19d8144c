import torch
from torch import nn
from torch.nn.modules.module import register_module_forward_hook

layer, other = nn.Linear(2, 1), nn.Linear(2, 1)
x = torch.ones(1, 2, requires_grad=True)
log = []


def say(word):
    def hook(*args):
        log.append(word)

    return hook


layer.register_forward_hook(say("one"))
layer.register_forward_hook(say("two"))
layer.register_forward_hook(say("front"), prepend=True)
layer.register_forward_pre_hook(say("pre"))
layer.register_full_backward_hook(say("backward"))
layer(x).sum().backward()
print("own hooks:", *log)
#> own hooks: pre front one two backward

log.clear()
with register_module_forward_hook(say("every")):  # (1)!
    layer(x)
    other(x)
other(x)
print("with a global hook:", *log)
#> with a global hook: pre every front one two every
