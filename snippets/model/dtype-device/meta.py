import torch
from torch import nn

with torch.device("meta"):  # (1)!
    big = nn.Linear(100_000, 100_000)
    x = torch.empty(4, 100_000)
print(big(x).shape)  # (2)!
#> torch.Size([4, 100000])
print(sum(p.numel() for p in big.parameters()))
#> 10000100000
size = sum(p.numel() * p.element_size() for p in big.parameters())
print(f"{size / 1e9:.0f} GB")
#> 40 GB

net = nn.Linear(2, 1, device="meta")
try:
    net.to("cpu")  # (3)!
except NotImplementedError as error:
    print(type(error).__name__, str(error).split(";")[0])
#> NotImplementedError Cannot copy out of meta tensor
net.to_empty(device="cpu")  # (4)!
net.reset_parameters()
print(net(torch.ones(1, 2)).shape)
#> torch.Size([1, 1])
assert net.weight.device.type == "cpu"
assert net.weight.abs().max() <= 2**-0.5
