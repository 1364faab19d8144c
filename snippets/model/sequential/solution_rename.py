import torch
from torch import nn


def rename(state, old, new):
    return {
        new + key[len(old) :] if key.startswith(old) else key: value
        for key, value in state.items()
    }


# check
torch.manual_seed(0)
p, q = nn.Linear(2, 1), nn.Sequential(nn.Linear(2, 1))
saved = p.state_dict()
q.load_state_dict(rename(saved, "", "0."))
assert torch.equal(q[0].weight, p.weight)
assert list(saved) == ["weight", "bias"]
r = nn.Linear(2, 1)
r.load_state_dict(rename(q.state_dict(), "0.", ""))
assert torch.equal(r.weight, p.weight)
deep = nn.Sequential(*[nn.Linear(1, 1) for _ in range(12)])
keys = list(rename(deep.state_dict(), "1.", "one."))
assert keys[2:4] == ["one.weight", "one.bias"]
assert keys[22:] == ["11.weight", "11.bias"]
print("ok")
#> ok
