import torch
from torch import nn

prediction, target = torch.zeros(3, 1), torch.ones(3, 1)
try:
    nn.MSELoss(prediction, target)  # (1)!
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: Boolean value of Tensor with more than one value is ambiguous

loss_fn = nn.MSELoss()  # (2)!
print("loss:", loss_fn(prediction, target).item())
#> loss: 1.0
