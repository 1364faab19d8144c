import torch
from torch import nn

X, y = torch.randn(1000, 2), torch.randn(1000, 1)
net, loss_fn = nn.Linear(2, 1), nn.MSELoss()

prediction = net(X)  # (1)!
loss = loss_fn(prediction, y)  # (2)!
print("prediction", tuple(prediction.shape), "loss", tuple(loss.shape))
#> prediction (1000, 1) loss ()

try:
    net(X, y)  # (3)!
except TypeError as error:
    print("TypeError:", error)
#> TypeError: Linear.forward() takes 2 positional arguments but 3 were given
