import torch
from torch import nn

f = nn.Linear(1, 1)
f.weight = nn.Parameter(torch.tensor([[2.0]]))
f.bias = nn.Parameter(torch.tensor([1.0]))
g = nn.Linear(1, 1, bias=False)  # (1)!
g.weight = f.weight

zero, u, v = torch.tensor([[0.0], [3.0], [4.0]])
for name, layer in ("f", f), ("g", g):
    numbers = sum(p.numel() for p in layer.parameters())
    print(name, "numbers", numbers, "at 0", layer(zero).item())  # (2)!
    together, apart = layer(u + v), layer(u) + layer(v)  # (3)!
    print("  3 + 4:", together.item(), "3 and 4:", apart.item())
#> f numbers 2 at 0 1.0
#>   3 + 4: 15.0 3 and 4: 16.0
#> g numbers 1 at 0 0.0
#>   3 + 4: 14.0 3 and 4: 14.0
params = nn.Linear(2, 1).parameters()  # (4)!
print("nn.Linear(2, 1) numbers", sum(p.numel() for p in params))
#> nn.Linear(2, 1) numbers 3
torch.testing.assert_close(f(u + v), f(u) + f(v) - f.bias)
torch.testing.assert_close(g(u + v), g(u) + g(v))
