import warnings

import torch
from torch import nn
from torch.nn.functional import mse_loss

prediction, target = torch.ones(10, 1), torch.zeros(10)
loss_fn = nn.MSELoss()
with warnings.catch_warnings(record=True) as seen:  # (1)!
    for call in range(3):
        loss_fn(prediction, target)
    print(f"nn.MSELoss, {call + 1} times in a loop:", len(seen))
    loss_fn(prediction, target)  # (2)!
    print("nn.MSELoss, on another line:  ", len(seen))
    loss_fn(prediction[:4], target[:4])  # (3)!
    print("nn.MSELoss, other shapes:     ", len(seen))
    mse_loss(prediction, target)  # (4)!
    mse_loss(prediction, target)
    print("mse_loss, on two lines:       ", len(seen))
    (prediction - target).square().mean()  # (5)!
    print("by hand:                      ", len(seen))
#> nn.MSELoss, 3 times in a loop: 1
#> nn.MSELoss, on another line:   1
#> nn.MSELoss, other shapes:      2
#> mse_loss, on two lines:        4
#> by hand:                       4
first = seen[0]
print(first.category.__name__)
#> UserWarning
print(str(first.message).split("). ")[0] + ").")
#> Using a target size (torch.Size([10])) that is different to the input size (torch.Size([10, 1])).

flat = prediction.squeeze()
with warnings.catch_warnings(record=True) as seen:
    loss_fn(flat, target[:, None])  # (6)!
print(str(seen[0].message).split("). ")[0] + ").")
#> Using a target size (torch.Size([10, 1])) that is different to the input size (torch.Size([10])).
