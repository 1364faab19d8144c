import torch
from torch.utils.data import WeightedRandomSampler


def row_weights(labels, shares):
    return (shares / labels.bincount())[labels]


# check
torch.manual_seed(0)
labels = torch.tensor([0] * 700 + [1] * 250 + [2] * 50)
shares = torch.tensor([0.5, 0.3, 0.2])
weights = row_weights(labels, shares)
count = len(weights)
assert count == len(labels), f"{count} weights for {len(labels)} rows"
rows = list(WeightedRandomSampler(weights, 20_000))
drawn = labels[rows].bincount(minlength=3) / 20_000
for label in range(3):
    gap = abs(drawn[label] - shares[label])
    assert gap < 0.02, f"class {label}: {drawn[label]:.2f} of the draws"
print("ok: 3 classes")
#> ok: 3 classes
