import json

import torch
from safetensors.torch import (
    load_file,
    load_model,
    save_file,
    save_model,
)
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)
save_file(net.state_dict(), "net.safetensors")
with open("net.safetensors", "rb") as file:
    size = int.from_bytes(file.read(8), "little")  # (1)!
    for name, part in json.loads(file.read(size)).items():
        print(name, part["dtype"], part["shape"])
#> bias F32 [1]
#> weight F32 [1, 2]
saved = load_file("net.safetensors")
assert torch.equal(saved["weight"], net.weight)

tied = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
tied[1].weight = tied[0].weight  # (2)!
for state in {"epoch": 3}, tied.state_dict():
    try:
        save_file(state, "bad.safetensors")
    except (ValueError, RuntimeError) as error:
        message = str(error).strip().split(": ")[0]
        print(type(error).__name__, message)
#> ValueError Key `epoch` is invalid, expected torch.Tensor but received <class 'int'>
#> RuntimeError Some tensors share memory, this will lead to duplicate memory on disk and potential differences when loading them again

save_model(tied, "tied.safetensors")  # (3)!
print(list(load_file("tied.safetensors")))
#> ['0.bias', '0.weight', '1.bias']
new = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
try:
    load_model(new, "tied.safetensors")
except RuntimeError as error:
    print(str(error).split("\n")[1].strip())
#> Missing key(s) in state_dict: "1.weight"
new[1].weight = new[0].weight  # (4)!
print(load_model(new, "tied.safetensors"))  # (5)!
#> (set(), [])
assert torch.equal(new[1].weight, tied[1].weight)
