import torch
from torch import nn

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([[1.0], [2.0], [6.0]])
loss_fn = nn.MSELoss()  # (1)!
loss = loss_fn(prediction, target)  # (2)!
print("loss:", loss)
#> loss: tensor(3.)

residuals = prediction - target  # (3)!
squares = residuals.square()
print("residuals:", residuals.flatten().tolist())
#> residuals: [0.0, 0.0, -3.0]
print("squares:  ", squares.flatten().tolist())
#> squares:   [0.0, 0.0, 9.0]
torch.testing.assert_close(loss, squares.mean())
