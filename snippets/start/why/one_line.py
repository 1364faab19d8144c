import torch

torch.manual_seed(0)
X = torch.randn(1000, 2)
y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2  # (1)!
y += 0.01 * torch.randn(1000, 1)

A = torch.cat([X, torch.ones(1000, 1)], dim=1)  # (2)!
exact = torch.linalg.lstsq(A, y).solution.flatten()
print("exact", exact.numpy().round(2))
#> exact [ 2.  -3.4  4.2]
