import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)
torch.save(net.state_dict(), "net.pt")  # (1)!

saved = torch.load("net.pt")  # (2)!
for name, tensor in saved.items():
    print(name, tuple(tensor.shape), tensor.dtype)
#> weight (1, 2) torch.float32
#> bias (1,) torch.float32

new = nn.Linear(2, 1)
print("equal before:", torch.equal(new.weight, net.weight))
#> equal before: False
print(new.load_state_dict(saved))  # (3)!
#> <All keys matched successfully>
print("equal after: ", torch.equal(new.weight, net.weight))
#> equal after:  True
