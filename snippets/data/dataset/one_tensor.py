import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

net = nn.Linear(2, 1)
ds = TensorDataset(torch.ones(3, 2))
loader = DataLoader(ds, batch_size=3)
print(type(ds[0]).__name__, len(ds[0]))
#> tuple 1

for batch in loader:
    print(type(batch).__name__, len(batch))
    try:
        net(batch)
    except TypeError as error:
        print(type(error).__name__)
#> list 1
#> TypeError

for (xb,) in loader:  # (1)!
    print(net(xb).shape)
#> torch.Size([3, 1])
