import torch
from torch.utils.data import WeightedRandomSampler


def row_weights(labels, shares):
    return (shares / labels.bincount())[labels]


# check
torch.manual_seed(0)
labels = torch.tensor([0] * 700 + [1] * 250 + [2] * 50)
shares = torch.tensor([0.5, 0.3, 0.2])
weights = row_weights(labels, shares)
assert weights.shape == labels.shape
rows = list(WeightedRandomSampler(weights, 20_000))
drawn = labels[rows].bincount(minlength=3) / 20_000
torch.testing.assert_close(drawn, shares, atol=0.02, rtol=0)
print("ok")
#> ok
