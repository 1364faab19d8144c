import torch
from torch import nn

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([[1.0], [2.0], [6.0]])
loss = nn.MSELoss()  # (1)!
error = loss(prediction, target)  # (2)!
print(error)
#> tensor(3.)

r = prediction - target  # (3)!
print(r.flatten().tolist(), r.square().flatten().tolist())
#> [0.0, 0.0, -3.0] [0.0, 0.0, 9.0]
torch.testing.assert_close(error, r.square().mean())
