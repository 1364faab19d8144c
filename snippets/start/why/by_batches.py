import torch


def arriving():
    torch.manual_seed(1)
    for batch in range(1000):
        X = torch.randn(10, 2)
        y = X @ torch.tensor([[2.0], [-3.4]]) + 4.2
        yield X, y + 0.01 * torch.randn(10, 1)


AtA, Aty = torch.zeros(3, 3), torch.zeros(3, 1)
for X, y in arriving():
    A = torch.cat([X, torch.ones(10, 1)], dim=1)
    AtA += A.T @ A  # (1)!
    Aty += A.T @ y
exact = torch.linalg.solve(AtA, Aty).flatten()
print("exact", exact.numpy().round(2))
#> exact [ 2.  -3.4  4.2]
print("kept", AtA.numel() + Aty.numel(), "numbers")
#> kept 12 numbers
