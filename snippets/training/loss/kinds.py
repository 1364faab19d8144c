import torch
from torch import nn

residuals = torch.arange(-12, 13) / 4  # (1)!
zeros = torch.zeros(25)
curves = {}
for kind in nn.MSELoss, nn.L1Loss, nn.HuberLoss:
    loss_fn = kind(reduction="none")  # (2)!
    curves[kind.__name__] = loss_fn(residuals, zeros).tolist()

print("residual " + " ".join(f"{kind:>9}" for kind in curves))
#> residual   MSELoss    L1Loss HuberLoss
for place in 12, 14, 16, 24:
    values = [f"{curve[place]:9.3f}" for curve in curves.values()]
    print(f"{residuals[place]:8.1f}", *values)
#>      0.0     0.000     0.000     0.000
#>      0.5     0.250     0.500     0.125
#>      1.0     1.000     1.000     0.500
#>      3.0     9.000     3.000     2.500
