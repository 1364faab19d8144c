import torch
from torch import nn


class Standardise(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(2))
        self.register_buffer("std", torch.ones(2))  # (1)!


net = Standardise()
saved = {"mean": torch.tensor([20.0, 20.0])}
try:
    net.load_state_dict(saved)
except RuntimeError as error:
    for line in str(error).splitlines():
        print(line.strip())
#> Error(s) in loading state_dict for Standardise:
#> Missing key(s) in state_dict: "std".
print("mean", net.mean.tolist())  # (2)!
#> mean [20.0, 20.0]

result = net.load_state_dict(saved, strict=False)
print("missing", result.missing_keys)  # (3)!
#> missing ['std']
print("std", net.std.tolist())
#> std [1.0, 1.0]
