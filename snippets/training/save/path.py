import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)
torch.save(net.state_dict(), "net.pt")
new = nn.Linear(2, 1)
try:
    new.load_state_dict("net.pt")  # (1)!
except TypeError as error:
    print("TypeError:", error)
#> TypeError: Expected state_dict to be dict-like, got <class 'str'>.

print(new.load_state_dict(torch.load("net.pt")))  # (2)!
#> <All keys matched successfully>
print("weights equal:", torch.equal(new.weight, net.weight))
#> weights equal: True
