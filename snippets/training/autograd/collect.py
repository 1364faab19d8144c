import weakref

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
data = TensorDataset(torch.randn(1000, 2), torch.randn(1000, 1))
loader = DataLoader(data, batch_size=20)
net, loss_fn = nn.Linear(2, 1), nn.MSELoss()


def validate(as_number):
    total, predictions = 0.0, []
    for features, target in loader:
        prediction = net(features)
        loss = loss_fn(prediction, target)
        total += loss.item() if as_number else loss
        predictions.append(weakref.ref(prediction))  # (1)!
    del prediction, loss
    alive = [p for p in predictions if p() is not None]
    print(type(total).__name__, "total,", len(alive), "kept")


validate(as_number=False)  # (2)!
#> Tensor total, 50 kept
validate(as_number=True)
#> float total, 0 kept
with torch.no_grad():
    validate(as_number=False)  # (3)!
#> Tensor total, 0 kept
