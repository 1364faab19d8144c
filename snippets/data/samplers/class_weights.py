import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
class_weights = 1 / labels.bincount()
print("weights of the classes:", class_weights.tolist())
#> weights of the classes: [0.125, 0.5]

wrong = list(WeightedRandomSampler(class_weights, 10))  # (1)!
print("wrong, rows:  ", wrong)
#> wrong, rows:   [1, 1, 1, 1, 1, 1, 0, 1, 1, 1]
print("wrong, labels:", labels[wrong].tolist())
#> wrong, labels: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
assert set(wrong) <= {0, 1}

row_weights = class_weights[labels]  # (2)!
if len(row_weights) != len(labels):  # (3)!
    raise ValueError(f"{len(row_weights)} weights")
right = list(WeightedRandomSampler(row_weights, 10))
print("right, labels:", labels[right].tolist())
#> right, labels: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1]
