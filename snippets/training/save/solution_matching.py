import torch
from torch import nn


def load_matching(net, saved):
    own = net.state_dict()
    fits = {
        name: tensor
        for name, tensor in saved.items()
        if name in own and own[name].shape == tensor.shape
    }
    net.load_state_dict(fits, strict=False)
    return [name for name in own if name not in fits]


# check
torch.manual_seed(0)
old = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
new = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 3))
saved = {**old.state_dict(), "extra": torch.ones(1)}
before = new[2].weight.detach().clone()
assert load_matching(new, saved) == ["2.weight", "2.bias"]
assert torch.equal(new[0].weight, old[0].weight)
assert torch.equal(new[0].bias, old[0].bias)
assert torch.equal(new[2].weight, before)
assert len(saved) == 5
assert load_matching(old, saved) == []
print("ok: 2 of 4 names loaded, then all 4")
#> ok: 2 of 4 names loaded, then all 4
