import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

layers = [nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1)]
net = nn.Sequential(*layers)  # (1)!
print("layers:", len(net))
#> layers: 3

tensors = [torch.zeros(5, 2), torch.ones(5, 1)]
data = TensorDataset(*tensors)
settings = {"batch_size": 2, "drop_last": True}
for xb, yb in DataLoader(data, **settings):  # (2)!
    print(tuple(net(xb).shape), tuple(yb.shape))
#> (2, 1) (2, 1)
#> (2, 1) (2, 1)

shape = 4, 2
print(torch.zeros(*shape).shape, torch.zeros(shape).shape)  # (3)!
#> torch.Size([4, 2]) torch.Size([4, 2])
