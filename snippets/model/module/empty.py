from torch import nn

m = nn.Module()  # (1)!
names = list(vars(m))  # (2)!
hooks = [name for name in names if name.endswith("_hooks")]
print(len(names), len(hooks))
#> 17 8
print(m.training)
#> True
print(m._parameters, m._buffers, m._modules)
#> {} {} {}
assert len(names) == 17 and len(hooks) == 8
assert not any(getattr(m, name) for name in hooks)  # (3)!

try:
    m(1)  # (4)!
except NotImplementedError as error:
    print(error)
#> Module [Module] is missing the required "forward" function
