import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)
saved = {"weight": torch.ones(1, 2), "scale": torch.ones(1)}
try:
    net.load_state_dict(saved)
except RuntimeError as error:
    for line in str(error).splitlines():
        print(line.strip())
#> Error(s) in loading state_dict for Linear:
#> Missing key(s) in state_dict: "bias".
#> Unexpected key(s) in state_dict: "scale".

net = nn.Linear(2, 1)
result = net.load_state_dict(saved, strict=False)  # (1)!
print(result.missing_keys, result.unexpected_keys)
#> ['bias'] ['scale']

wrong = {"weight": torch.ones(3, 2)}
try:
    net.load_state_dict(wrong, strict=False)  # (2)!
except RuntimeError as error:
    print(str(error).splitlines()[1].strip().split(":")[0])
#> size mismatch for weight
assert torch.equal(net.weight, torch.ones(1, 2))
