import torch
from torch import nn

X, y = torch.randn(1000, 2), torch.randn(1000, 1)
net, loss = nn.Linear(2, 1), nn.MSELoss()

prediction = net(X)  # (1)!
error = loss(prediction, y)  # (2)!
print(tuple(prediction.shape), tuple(error.shape))
#> (1000, 1) ()

try:
    net(X, y)
except TypeError as problem:
    print(str(problem).split(".")[-1])
#> forward() takes 2 positional arguments but 3 were given
