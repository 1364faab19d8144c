import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1).double().requires_grad_(False).eval()
torch.save(net.state_dict(), "net.pt")

saved = torch.load("net.pt", map_location="cpu")  # (1)!
new = nn.Linear(2, 1)
weight = new.weight
new.load_state_dict(saved)
print("in the file", saved["weight"].dtype)
#> in the file torch.float64
print("loaded     ", new.weight.dtype)
#> loaded      torch.float32
print("same object:", new.weight is weight)
#> same object: True
print("grad:", net.weight.requires_grad, weight.requires_grad)
#> grad: False True
print("train mode:", net.training, new.training)
#> train mode: False True
torch.testing.assert_close(weight, net.weight.float())

new.load_state_dict(saved, assign=True)  # (2)!
print("assigned   ", new.weight.dtype)
#> assigned    torch.float64
print("same object:", new.weight is weight)
#> same object: False

meta = torch.load("net.pt", map_location="meta")  # (3)!
print(meta["weight"].device, tuple(meta["weight"].shape))
#> meta (1, 2)
