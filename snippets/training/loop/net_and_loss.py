import torch
from torch import nn

X, y = torch.randn(1000, 2), torch.randn(1000, 1)
net, loss = nn.Linear(2, 1), nn.MSELoss()

prediction = net(X)
print(tuple(prediction.shape))
#> (1000, 1)
print(tuple(loss(prediction, y).shape))
#> ()

try:
    net(X, y)
except TypeError as error:
    print(str(error).split(".")[-1])
#> forward() takes 2 positional arguments but 3 were given
