import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def rmse(net, loader):
    raise NotImplementedError


# check
torch.manual_seed(0)
X, y = torch.randn(10, 2), torch.randn(10, 1)
net, ds = nn.Linear(2, 1), TensorDataset(X, y)
with torch.no_grad():
    expected = nn.functional.mse_loss(net(X), y).sqrt().item()
for batch_size in 1, 3, 4, 10:
    loader = DataLoader(ds, batch_size=batch_size)
    assert abs(rmse(net, loader) - expected) < 1e-5
print("ok")
