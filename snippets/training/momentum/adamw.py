import torch
from torch import nn


def first_step(kind, gradient, decay):
    weight = nn.Parameter(torch.ones(1))
    optimizer = kind([weight], lr=0.1, weight_decay=decay)
    weight.grad = torch.full_like(weight, gradient)  # (1)!
    optimizer.step()
    return 1 - weight.item()


SGD, Adam, AdamW = torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW
print("            step without decay       what decay adds")
#>             step without decay       what decay adds
print("gradient     SGD   Adam  AdamW     SGD   Adam  AdamW")
#> gradient     SGD   Adam  AdamW     SGD   Adam  AdamW
for gradient in 0.01, 1.0, 100.0:
    plain, added = [], []
    for kind in SGD, Adam, AdamW:
        step = first_step(kind, gradient, decay=0)
        plain.append(step)
        added.append(first_step(kind, gradient, decay=0.5) - step)
    left = " ".join(f"{step:6.3f}" for step in plain)
    right = " ".join(f"{abs(more):6.3f}" for more in added)  # (2)!
    print(f"{gradient:8}  {left}  {right}")
#>     0.01   0.001  0.100  0.100   0.050  0.000  0.050
#>      1.0   0.100  0.100  0.100   0.050  0.000  0.050
#>    100.0  10.000  0.100  0.100   0.050  0.000  0.050
