import torch
from torch import nn


class Standardise(nn.Module):
    def __init__(self, columns):
        super().__init__()
        self.register_buffer("mean", torch.zeros(columns))  # (1)!
        self.register_buffer("std", torch.ones(columns))

    def measure(self, X):
        self.mean.copy_(X.mean(dim=0))  # (2)!
        self.std.copy_(X.std(dim=0))

    def forward(self, x):
        return (x - self.mean) / self.std


torch.manual_seed(0)
X = torch.randn(100, 2) * torch.tensor([1.0, 50.0]) + 20
net = nn.Sequential(Standardise(2), nn.Linear(2, 1))
net[0].measure(X)
print("parameters", [name for name, _ in net.named_parameters()])
#> parameters ['1.weight', '1.bias']
print("buffers   ", [name for name, _ in net.named_buffers()])
#> buffers    ['0.mean', '0.std']

saved = net.state_dict()  # (3)!
print("saved     ", list(saved))
#> saved      ['0.mean', '0.std', '1.weight', '1.bias']
fresh = nn.Sequential(Standardise(2), nn.Linear(2, 1))  # (4)!
fresh.load_state_dict(saved)
row = torch.tensor([[21.0, 70.0]])
print(f"net {net(row).item():.3f}, fresh {fresh(row).item():.3f}")
#> net -0.426, fresh -0.426
