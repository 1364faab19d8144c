import torch
from torch import nn


class Standardise(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(2))
        self.register_buffer("std", torch.ones(2))  # (1)!


net = Standardise()
saved = {"mean": torch.full((2,), 20.0)}
try:
    net.load_state_dict(saved)
except RuntimeError as error:
    print(type(error).__name__)
    print(str(error).split("\n")[1].strip())
#> RuntimeError
#> Missing key(s) in state_dict: "std".
print(net.mean.tolist())  # (2)!
#> [20.0, 20.0]

result = net.load_state_dict(saved, strict=False)
print(result.missing_keys, net.std.tolist())  # (3)!
#> ['std'] [1.0, 1.0]
assert result.missing_keys == ["std"]
