import warnings

import torch
from torch import nn
from torch.nn.functional import mse_loss

prediction, target = torch.ones(10, 1), torch.zeros(10)
loss = nn.MSELoss()
with warnings.catch_warnings(record=True) as seen:  # (1)!
    warnings.simplefilter("default")
    for _ in range(3):
        loss(prediction, target)
    print(len(seen), seen[0].category.__name__)
    loss(prediction, target)  # (2)!
    print(len(seen))
    loss(prediction[:4], target[:4])  # (3)!
    print(len(seen))
    for _ in range(3):
        mse_loss(prediction, target)  # (4)!
    mse_loss(prediction, target)
    print(len(seen))
    (prediction - target).square().mean()  # (5)!
    print(len(seen))
#> 1 UserWarning
#> 1
#> 2
#> 4
#> 4
