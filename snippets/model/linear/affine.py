import torch
from torch import nn

torch.manual_seed(0)
f = nn.Linear(2, 1)
g = nn.Linear(2, 1, bias=False)
for layer in f, g:  # (1)!
    print(sum(p.numel() for p in layer.parameters()))
#> 3
#> 2

zero, u, v = torch.zeros(2), torch.randn(2), torch.randn(2)
print(torch.equal(f(zero), f.bias))  # (2)!
#> True
close = torch.testing.assert_close
close(f(u + v), f(u) + f(v) - f.bias)  # (3)!
close(g(u + v), g(u) + g(v))
print(torch.allclose(f(u + v), f(u) + f(v)))
#> False
