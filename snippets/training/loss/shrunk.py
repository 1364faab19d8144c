from itertools import combinations

import torch

torch.manual_seed(0)
N = 6
A = torch.cat([torch.randn(N, 2), torch.ones(N, 1)], dim=1).double()
y = torch.randn(N, 1).double()
exact = torch.linalg.lstsq(A, y).solution
print("B  share  1/B")
#> B  share  1/B
for B in range(1, N + 1):
    features, targets = [], []
    for rows in map(list, combinations(range(N), B)):  # (1)!
        features.append(A[rows])
        targets.append(y[rows].mean().expand(B, 1))  # (2)!
    every_A, every_y = torch.cat(features), torch.cat(targets)
    wrong = torch.linalg.lstsq(every_A, every_y).solution  # (3)!
    share = (N - B) / (B * (N - 1))
    torch.testing.assert_close(wrong[:2], share * exact[:2])  # (4)!
    print(f"{B}   {share:.2f} {1 / B:.2f}")
#> 1   1.00 1.00
#> 2   0.40 0.50
#> 3   0.20 0.33
#> 4   0.10 0.25
#> 5   0.04 0.20
#> 6   0.00 0.17

share = (1000 - 10) / (10 * (1000 - 1))
print(f"N = 1000, B = 10: {share:.4f}")
#> N = 1000, B = 10: 0.0991
print(f"slopes: {2 * share:.3f} {-3.4 * share:.3f}")
#> slopes: 0.198 -0.337
