from inspect import signature

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

print(signature(nn.Sequential), signature(TensorDataset))
#> (*args) (*tensors: torch.Tensor) -> None
layers = [nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1)]
net = nn.Sequential(*layers)  # (1)!
print(len(net))
#> 3

tensors = [torch.zeros(5, 2), torch.ones(5, 1)]
ds = TensorDataset(*tensors)
settings = {"batch_size": 2, "drop_last": True}
for xb, yb in DataLoader(ds, **settings):  # (2)!
    print(net(xb).shape, yb.shape)
#> torch.Size([2, 1]) torch.Size([2, 1])
#> torch.Size([2, 1]) torch.Size([2, 1])

print(signature(nn.Module.__call__))  # (3)!
#> (self, *args, **kwargs)
shape = 4, 2
print(torch.equal(torch.zeros(*shape), torch.zeros(shape)))  # (4)!
#> True
