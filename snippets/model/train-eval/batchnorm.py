import torch
from torch import nn

bn = nn.BatchNorm1d(1)
x = torch.tensor([[1.0], [3.0], [5.0]])
pair = x[:2]
print(f"{bn(x)[0].item():.3f} {bn(pair)[0].item():.3f}")  # (1)!
#> -1.225 -1.000
try:
    bn(x[:1])  # (2)!
except ValueError as error:
    print(type(error).__name__, str(error).split(" when")[0])
#> ValueError Expected more than 1 value per channel

bn.eval()
print(f"{bn(x)[0].item():.3f} {bn(pair)[0].item():.3f}")  # (3)!
#> 0.453 0.453
print(f"{bn(x[:1])[0].item():.3f}")
#> 0.453
by_hand = (x - bn.running_mean) / (bn.running_var + bn.eps).sqrt()
torch.testing.assert_close(bn(x), by_hand)
