import torch
from torch import nn

torch.manual_seed(0)
a, b, c = nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1)
net = nn.Sequential(a, b, c)  # (1)!
X = torch.randn(5, 2)
print(net(X).shape)
#> torch.Size([5, 1])
print(torch.equal(net(X), c(b(a(X)))))  # (2)!
#> True
print(isinstance(net, nn.Sequential), isinstance(net, nn.Module))
#> True True
print(net)  # (3)!
#> Sequential(
#>   (0): Linear(in_features=2, out_features=4, bias=True)
#>   (1): ReLU()
#>   (2): Linear(in_features=4, out_features=1, bias=True)
#> )
assert torch.equal(net(X), c(b(a(X))))
