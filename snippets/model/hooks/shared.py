import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(4, 2)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(inplace=True))
expected = net[0](x).detach()
seen = {}


def look(module, args, output):
    seen["detach"] = output.detach()
    seen["clone"] = output.detach().clone()  # (1)!


with net[0].register_forward_hook(look):
    net(x)
for name, value in seen.items():
    print(name, value.min().item() < 0, torch.equal(value, expected))
#> detach False False
#> clone True True
assert torch.equal(seen["detach"], expected.relu())
