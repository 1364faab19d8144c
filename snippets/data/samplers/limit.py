import torch
from torch.utils.data import WeightedRandomSampler

weights = torch.ones(1).double().expand(2**24 + 1)  # (1)!
try:
    list(WeightedRandomSampler(weights, num_samples=1))
except RuntimeError as error:
    print(type(error).__name__, error)
#> RuntimeError number of categories cannot exceed 2^24
