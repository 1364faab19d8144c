import torch

seconds = torch.tensor([1.0, 1.25, 1.5, 1.75, 2.0])
metres = 5 * seconds**2  # (1)!
A = torch.stack([seconds, torch.ones(5)], dim=1)
w, b = torch.linalg.lstsq(A, metres[:, None]).solution.flatten()

residual = w * seconds + b - metres
print(f"1 to 2 seconds: off by {residual.abs().max():.2f} at most")
#> 1 to 2 seconds: off by 0.63 at most
print(f"10 seconds: {w * 10 + b:.0f} predicted, {5 * 10**2} fallen")
#> 10 seconds: 139 predicted, 500 fallen
