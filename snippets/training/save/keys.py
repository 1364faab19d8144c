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
print("missing", result.missing_keys)
#> missing ['bias']
print("unexpected", result.unexpected_keys)
#> unexpected ['scale']

wrong = {"weight": torch.ones(3, 2)}
try:
    net.load_state_dict(wrong, strict=False)  # (2)!
except RuntimeError as error:
    print(str(error).splitlines()[1].strip())
#> size mismatch for weight: copying a param with shape torch.Size([3, 2]) from checkpoint, the shape in current model is torch.Size([1, 2]).
