import torch
from torch.utils.data import DataLoader, TensorDataset

try:
    DataLoader([], shuffle=True)  # (1)!
except ValueError as error:
    print("ValueError:", error)
#> ValueError: num_samples should be a positive integer value, but got num_samples=0

X, y, weight = torch.ones(4, 2), torch.zeros(4, 1), torch.ones(4, 1)
loader = DataLoader(TensorDataset(X, y, weight), batch_size=2)
try:
    for features, target in loader:
        pass
except ValueError as error:
    print("ValueError:", str(error).partition(" (")[0])
#> ValueError: too many values to unpack

for features, target, weight in loader:  # (2)!
    print(*(tuple(part.shape) for part in (features, target, weight)))
#> (2, 2) (2, 1) (2, 1)
#> (2, 2) (2, 1) (2, 1)
