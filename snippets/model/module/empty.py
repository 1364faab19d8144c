from torch import nn

m = nn.Module()  # (1)!
names = list(vars(m))  # (2)!
hooks = [name for name in names if name.endswith("_hooks")]
print("attributes", len(names), "of them hooks", len(hooks))
#> attributes 17 of them hooks 8
print("training", m.training)
#> training True
print(m._parameters, m._buffers, m._modules)
#> {} {} {}
assert len(names) == 17 and len(hooks) == 8
assert not any(getattr(m, name) for name in hooks)  # (3)!

try:
    m()  # (4)!
except NotImplementedError as error:
    print(type(error).__name__, error)
#> NotImplementedError Module [Module] is missing the required "forward" function
