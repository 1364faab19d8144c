import torch
from torch.nn.functional import mse_loss
from torch.utils.data import DataLoader

y = torch.tensor([1.0] * 8 + [3.0] * 2)


def error(target):
    return mse_loss(torch.zeros_like(target), target)  # (1)!


means, total, count = [], 0.0, 0
for target in DataLoader(y, batch_size=4):
    mean = error(target).item()
    means.append(mean)
    total += mean * len(target)  # (2)!
    count += len(target)

print(means)
#> [1.0, 1.0, 9.0]
print(f"all rows: {error(y).item():.3f}")
#> all rows: 2.600
print(f"mean of means: {sum(means) / len(means):.3f}")
#> mean of means: 3.667
print(f"weighted: {total / count:.3f}")
#> weighted: 2.600
torch.testing.assert_close(total / count, error(y).item())
