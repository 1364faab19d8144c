import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(2, 1)
first, second = torch.randn(2, 3, 2)
seen, norms = {}, []
hooks = {
    "append": lambda m, args, output: norms.append(output.norm()),
    "norm": lambda m, args, output: output.norm(),
    "setdefault": lambda m, args, out: seen.setdefault("out", out),
}
expected = layer(second)
same = {}
for name, hook in hooks.items():
    with layer.register_forward_hook(hook):
        layer(first)
        y = layer(second)
    same[name] = torch.equal(y, expected)
    print(name, tuple(y.shape), same[name])
#> append (3, 1) True
#> norm () False
#> setdefault (3, 1) False
print(torch.equal(y, layer(first)))  # (1)!
#> True
assert same == {"append": True, "norm": False, "setdefault": False}
