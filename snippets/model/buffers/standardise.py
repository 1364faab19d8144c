import torch
from torch import nn


class Standardise(nn.Module):
    def __init__(self, X):
        super().__init__()
        self.register_buffer("mean", X.mean(0))  # (1)!
        self.register_buffer("std", X.std(0))

    def forward(self, x):
        return (x - self.mean) / self.std  # (2)!


torch.manual_seed(0)
X = torch.randn(100, 2) * torch.tensor([1.0, 50.0]) + 20
net = nn.Sequential(Standardise(X), nn.Linear(2, 1))
print([name for name, _ in net.named_parameters()])
#> ['1.weight', '1.bias']
print([name for name, _ in net.named_buffers()])
#> ['0.mean', '0.std']
print(list(net.state_dict()))  # (3)!
#> ['0.mean', '0.std', '1.weight', '1.bias']
Z = net[0](X)
torch.testing.assert_close(Z.mean(0), torch.zeros(2))
torch.testing.assert_close(Z.std(0), torch.ones(2))
