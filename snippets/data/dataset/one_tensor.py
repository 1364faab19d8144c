import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

net = nn.Linear(2, 1)
dataset = TensorDataset(torch.eye(3, 2))
loader = DataLoader(dataset, batch_size=3)
sample = dataset[0]
print("sample:", type(sample).__name__, sample)
#> sample: tuple (tensor([1., 0.]),)

for batch in loader:
    print("batch:", type(batch).__name__, len(batch))
    try:
        net(batch)
    except TypeError as error:
        print(type(error).__name__, error)
#> batch: list 1
#> TypeError linear(): argument 'input' (position 1) must be Tensor, not list

for (xb,) in loader:  # (1)!
    print(net(xb).shape)
#> torch.Size([3, 1])
