import torch
from torch import nn

torch.manual_seed(0)
plain = nn.Linear(2, 1)
nested = nn.Sequential(nn.Linear(2, 1))
saved = plain.state_dict()
print("plain ", list(saved))
#> plain  ['weight', 'bias']
print("nested", list(nested.state_dict()))
#> nested ['0.weight', '0.bias']
try:
    nested.load_state_dict(saved)
except RuntimeError as error:
    for line in str(error).splitlines():
        print(line.strip())
#> Error(s) in loading state_dict for Sequential:
#> Missing key(s) in state_dict: "0.weight", "0.bias".
#> Unexpected key(s) in state_dict: "weight", "bias".

nested[0].load_state_dict(saved)  # (1)!
X = torch.randn(5, 2)
gap = (plain(X) - nested(X)).abs().max().item()
print("largest difference", gap)
#> largest difference 0.0
try:
    nested.weight  # (2)!
except AttributeError as error:
    print(type(error).__name__, error)
#> AttributeError 'Sequential' object has no attribute 'weight'
print("nested[0].weight", tuple(nested[0].weight.shape))
#> nested[0].weight (1, 2)
