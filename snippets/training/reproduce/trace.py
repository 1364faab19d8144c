import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(20.0).reshape(10, 2)
data = TensorDataset(X, X.sum(dim=1, keepdim=True))


def trace():
    torch.manual_seed(0)
    net = nn.Linear(2, 1)
    loader = DataLoader(data, batch_size=5, shuffle=True)
    xb, yb = next(iter(loader))
    noise = np.random.default_rng().normal(size=(5, 2))  # (1)!
    noisy = xb + torch.from_numpy(noise).float()
    loss = nn.functional.mse_loss(net(noisy), yb)
    return {
        "initial weights": net.weight,
        "first batch": xb,
        "with noise": noisy,
        "first loss": loss,
    }


first, second = trace(), trace()
for name in first:
    print(f"{name:15} {torch.equal(first[name], second[name])}")
#> initial weights True
#> first batch     True
#> with noise      False
#> first loss      False
