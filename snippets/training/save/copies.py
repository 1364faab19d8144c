import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1).double().requires_grad_(False).eval()
torch.save(net.state_dict(), "net.pt")

saved = torch.load("net.pt", map_location="cpu")  # (1)!
new = nn.Linear(2, 1)
weight = new.weight
new.load_state_dict(saved)
print(saved["weight"].dtype, new.weight.dtype)
#> torch.float64 torch.float32
print(new.weight is weight, weight.requires_grad, new.training)
#> True True True
torch.testing.assert_close(weight, net.weight.float())

new.load_state_dict(saved, assign=True)  # (2)!
print(new.weight.dtype, new.weight is weight)
#> torch.float64 False

meta = torch.load("net.pt", map_location="meta")  # (3)!
print(meta["weight"].device, tuple(meta["weight"].shape))
#> meta (1, 2)
