import torch
from torch import nn

torch.manual_seed(0)
first, second = nn.Linear(2, 8), nn.Linear(8, 1)
one = nn.Linear(2, 1)
with torch.no_grad():
    one.weight.copy_(second.weight @ first.weight)  # (1)!
    one.bias.copy_(second(first.bias))  # (2)!

x = torch.randn(1000, 2)
two = second(first(x))
print((two - one(x)).abs().max().item() < 1e-5)
#> True
torch.testing.assert_close(two, one(x))

relu = nn.Sequential(first, nn.ReLU(), second)
for f in one, relu:
    pair, twice = f(x) + f(-x), 2 * f(0 * x)  # (3)!
    print(torch.allclose(pair, twice, atol=1e-5))
#> True
#> False
