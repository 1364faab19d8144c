import torch
from torch import nn

bn = nn.BatchNorm1d(1)
three = torch.tensor([[1.0], [3.0], [5.0]])
two, one = three[:2], three[:1]  # (1)!
print("mode  rows     first output")
#> mode  rows     first output
for name, rows in ("three", three), ("two", two):
    print(f"train {name:7} {bn(rows)[0].item():6.3f}")
#> train three   -1.225
#> train two     -1.000
try:
    bn(one)  # (2)!
except ValueError as error:
    print(type(error).__name__, error)
#> ValueError Expected more than 1 value per channel when training, got input size torch.Size([1, 1])
series = torch.randn(1, 1, 5)  # (3)!
shape = tuple(nn.BatchNorm1d(1)(series).shape)
print("train series  shape", shape)
#> train series  shape (1, 1, 5)

bn.eval()
for name, rows in ("three", three), ("two", two), ("one", one):
    print(f"eval  {name:7} {bn(rows)[0].item():6.3f}")  # (4)!
#> eval  three    0.453
#> eval  two      0.453
#> eval  one      0.453
by_hand = (one - bn.running_mean) / (bn.running_var + bn.eps).sqrt()
print(f"eval  by hand {by_hand.item():6.3f}")
#> eval  by hand  0.453
torch.testing.assert_close(by_hand, bn(one), rtol=2e-6, atol=0)
