import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(1000, 2, dtype=torch.float64)
true = torch.tensor([[2.0], [-3.4]], dtype=torch.float64)
y = X @ true + 4.2 + 0.01 * torch.randn(1000, 1)

A = torch.cat([X, torch.ones(1000, 1)], dim=1)  # (1)!
exact = torch.linalg.lstsq(A, y).solution  # (2)!
print(f"A {tuple(A.shape)}, exact {tuple(exact.shape)}")
#> A (1000, 3), exact (3, 1)
print("exact", exact.flatten().numpy().round(2))
#> exact [ 2.  -3.4  4.2]

net = nn.Linear(2, 1, dtype=torch.float64)
with torch.no_grad():
    net.weight.copy_(exact[:2].T)  # (3)!
    net.bias.copy_(exact[2])
    print(f"net's MSE {nn.functional.mse_loss(net(X), y):.4f}")
#> net's MSE 0.0001
