import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(2, 1)
first, second = torch.randn(2, 3, 2)
norms, seen = [], {}
hooks = {
    "append": lambda module, args, out: norms.append(out.norm()),
    "norm": lambda module, args, out: out.norm(),
    "setdefault": lambda module, args, out: seen.setdefault("y", out),
}
right = layer(second)
print("hook        shape   largest error")
#> hook        shape   largest error
for name, hook in hooks.items():
    with layer.register_forward_hook(hook):
        layer(first)
        y = layer(second)
    error = (y - right).abs().max().item()
    print(f"{name:11} {tuple(y.shape)!s:7} {error:.2f}")
#> append      (3, 1)  0.00
#> norm        ()      1.31
#> setdefault  (3, 1)  0.36
