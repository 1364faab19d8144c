import torch
from torch import nn


def rename(state, old, new):
    raise NotImplementedError


# check
torch.manual_seed(0)
plain, nested = nn.Linear(2, 1), nn.Sequential(nn.Linear(2, 1))
saved = plain.state_dict()
keys = list(rename(saved, "", "0."))
assert keys == ["0.weight", "0.bias"], f'"" to "0.": keys {keys}'
message = f"the original has the keys {list(saved)}"
assert list(saved) == ["weight", "bias"], message
nested.load_state_dict(rename(saved, "", "0."))
message = "the values aren't those that were saved"
assert torch.equal(nested[0].weight, plain.weight), message

keys = list(rename(nested.state_dict(), "0.", ""))
assert keys == ["weight", "bias"], f'"0." to "": keys {keys}'
deep = nn.Sequential(*[nn.Linear(1, 1) for _ in range(12)])
wanted = list(deep.state_dict())
wanted[2:4] = ["one.weight", "one.bias"]
keys = list(rename(deep.state_dict(), "1.", "one."))
for key, right in zip(keys, wanted, strict=True):
    assert key == right, f'"1." to "one.": {key} instead of {right}'
print("ok: 3 ways to rename")
