import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
class_weights = 1 / labels.bincount()
print(class_weights.tolist())
#> [0.125, 0.5]

wrong = WeightedRandomSampler(class_weights, 10)  # (1)!
rows = list(wrong)
print(rows)
#> [1, 1, 1, 1, 1, 1, 0, 1, 1, 1]
print(labels[rows].tolist())
#> [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
assert set(rows) == {0, 1}

right = WeightedRandomSampler(class_weights[labels], 10)  # (2)!
print(labels[list(right)].tolist())
#> [0, 0, 0, 1, 0, 0, 0, 0, 1, 1]
assert len(right.weights) == len(labels)  # (3)!
