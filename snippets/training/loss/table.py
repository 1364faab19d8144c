import warnings

import torch
from torch import nn

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 6.0])  # (1)!
table = prediction - target  # (2)!
print(tuple(prediction.shape), "-", tuple(target.shape))
#> (3, 1) - (3,)
print(table)
#> tensor([[ 0., -1., -5.],
#>         [ 1.,  0., -4.],
#>         [ 2.,  1., -3.]])
with warnings.catch_warnings(record=True) as seen:
    wrong = nn.MSELoss()(prediction, target)  # (3)!
right = nn.MSELoss()(prediction, target[:, None])
print(f"wrong: {wrong:.3f}, right: {right:.3f}")
#> wrong: 6.333, right: 3.000
print("UserWarning:", str(seen[0].message).partition(" This ")[0])
#> UserWarning: Using a target size (torch.Size([3])) that is different to the input size (torch.Size([3, 1])).
