import torch
from torch import nn

with torch.device("meta"):  # (1)!
    big = nn.Linear(100_000, 100_000)
    x = torch.empty(4, 100_000)
print("output", tuple(big(x).shape))  # (2)!
#> output (4, 100000)
count = sum(p.numel() for p in big.parameters())
print(f"{count:,} numbers, {4 * count / 1e9:.0f} GB")
#> 10,000,100,000 numbers, 40 GB

net = nn.Linear(2, 1, device="meta")
try:
    net.to("cpu")  # (3)!
except NotImplementedError as error:
    print(type(error).__name__, error)
#> NotImplementedError Cannot copy out of meta tensor; no data! Please use torch.nn.Module.to_empty() instead of torch.nn.Module.to() when moving module from meta to a different device.
net.to_empty(device="cpu")  # (4)!
torch.manual_seed(0)
net.reset_parameters()
print("output", tuple(net(torch.ones(4, 2)).shape))
#> output (4, 1)
torch.manual_seed(0)
assert torch.equal(net.weight, nn.Linear(2, 1).weight)
